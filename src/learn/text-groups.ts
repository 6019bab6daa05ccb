/** Upper ends of the bands of length, in words. */
const BANDS = [5, 15, 40] as const;
const WORD = /[\p{L}\p{N}]+/gu;

/** "1–5 words", "6–15 words", "16–40 words", "over 40 words". */
export function lengthBand(text: string): string {
  const words = text.match(WORD)?.length ?? 0;
  const place = BANDS.findIndex((end) => words <= end);
  if (place < 0) return `over ${BANDS.at(-1)} words`;
  return `${(BANDS[place - 1] ?? 0) + 1}–${BANDS[place]} words`;
}

/** How a text uses capitals: "small letters" throughout, "capitals" throughout, or "both". */
export function letterCase(text: string): "small letters" | "capitals" | "both" {
  if (!/\p{Lu}/u.test(text)) return "small letters";
  return /\p{Ll}/u.test(text) ? "both" : "capitals";
}
