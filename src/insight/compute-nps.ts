import type { Nps } from "../model/index.js";
import { type NetPromoterCounts, netPromoterCounts } from "../stats/net-promoter-counts.js";
import { netPromoterInterval } from "../stats/net-promoter-interval.js";

/**
 * Net Promoter Score of ratings 0–10, with weights ≥ 0 (default 1) of the same length.
 * Undefined where nobody, or nobody with a weight, answered. Suppressing small groups is the caller's part.
 */
export function computeNps(ratings: readonly number[], weights?: readonly number[]): Nps | undefined {
  const counts = netPromoterCounts(ratings, weights);
  return counts === undefined ? undefined : npsOfCounts(counts);
}

/** Counts as the Nps that is shown. */
export function npsOfCounts(counts: NetPromoterCounts): Nps {
  const { value, low, high } = netPromoterInterval(counts);
  const { promoters, passives, detractors, effective } = counts;
  const n = promoters + passives + detractors;
  return { score: value, low, high, promoters, passives, detractors, n, effective };
}
