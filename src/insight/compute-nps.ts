import type { Nps } from "../model/index.js";
import { type NetPromoterCounts, netPromoterCounts } from "../stats/net-promoter-counts.js";
import { netPromoterInterval } from "../stats/net-promoter-interval.js";
import type { Grouping } from "../stats/sparse-design.js";

/**
 * Net Promoter Score of ratings 0–10, with weights ≥ 0 (default 1) of the same length. `clusters` (0, 1, 2 …) says which
 * answers come from one person: the interval is then as wide as such answers make it.
 * Undefined where nobody, or nobody with a weight, answered. Suppressing small groups is the caller's part.
 */
export function computeNps(
  ratings: readonly number[],
  weights?: readonly number[],
  grouping: Grouping = {},
): Nps | undefined {
  const counts = netPromoterCounts(ratings, weights, undefined, grouping);
  return counts === undefined ? undefined : npsOfCounts(counts);
}

/** Counts as the Nps that is shown. */
export function npsOfCounts(counts: NetPromoterCounts): Nps {
  const { value, low, high } = netPromoterInterval(counts);
  const { promoters, passives, detractors, effective } = counts;
  const n = promoters + passives + detractors;
  return { score: value, low, high, promoters, passives, detractors, n, effective };
}
