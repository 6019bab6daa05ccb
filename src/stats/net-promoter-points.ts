/** +1 for a promoter (9–10), −1 for a detractor (0–6), 0 for a passive (7–8). */
export function netPromoterPoints(rating: number): 1 | 0 | -1 {
  if (rating >= 9) return 1;
  return rating <= 6 ? -1 : 0;
}
