/** Variance of one answer (+1, 0, −1), 0…1: p + d − (p − d)². Plain standard error of a net score: 100·√(variance/n). */
export function netPromoterVariance(shares: {
  readonly promoterShare: number;
  readonly detractorShare: number;
}): number {
  const net = shares.promoterShare - shares.detractorShare;
  return shares.promoterShare + shares.detractorShare - net * net;
}
