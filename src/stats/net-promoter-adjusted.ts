/** A share of +1, a share of −1, and how many answers they rest on. */
export interface NetShares {
  readonly promoterShare: number;
  readonly detractorShare: number;
  readonly effective: number;
}

/** Three answers that nobody gave, a quarter of them +1 and a quarter −1, pull small groups off the edge (Rocks 2016). */
const PSEUDO_ANSWERS = 3;
const PSEUDO_PROMOTERS = 0.75;

/**
 * Centre and standard error, in points −100…100, of the adjusted Wald method for a net score:
 * n′ = n + 3, P′ = P + ¾, D′ = D + ¾; SE = 100·√((p′ + d′ − (p′ − d′)²)/n′).
 * Rocks, B. (2016), Interval estimation for the "Net Promoter Score", The American Statistician 70(4).
 */
export function netPromoterAdjusted(shares: NetShares): { readonly centre: number; readonly error: number } {
  const count = shares.effective + PSEUDO_ANSWERS;
  const promoters = (shares.promoterShare * shares.effective + PSEUDO_PROMOTERS) / count;
  const detractors = (shares.detractorShare * shares.effective + PSEUDO_PROMOTERS) / count;
  const net = promoters - detractors;
  return { centre: 100 * net, error: 100 * Math.sqrt((promoters + detractors - net * net) / count) };
}
