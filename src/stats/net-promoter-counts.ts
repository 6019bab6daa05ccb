import { effectiveNumber } from "./effective-number.js";
import { netPromoterPoints } from "./net-promoter-points.js";
import type { Grouping } from "./sparse-design.js";

/** People, and their weighted shares: all that the formulas of the Net Promoter Score need. */
export interface NetPromoterCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** 0…1, weighted. */
  readonly promoterShare: number;
  readonly detractorShare: number;
  /** Σ weight. */
  readonly total: number;
  /** (Σ weight)² / Σ weight², less where answers come in clusters; the number of people where all weigh the same. */
  readonly effective: number;
}

/**
 * Counts ratings 0–10. `weights` (≥ 0, same length) default to 1; `include` says by index whom to count, default all.
 * Undefined where there is nothing to count: no rating, or no weight above 0.
 */
export function netPromoterCounts(
  ratings: ArrayLike<number>,
  weights?: ArrayLike<number>,
  include?: (index: number) => boolean,
  grouping: Grouping = {},
): NetPromoterCounts | undefined {
  const people = [0, 0, 0];
  const sums = [0, 0, 0];
  for (let index = 0; index < ratings.length; index++) {
    if (include !== undefined && !include(index)) continue;
    const count = grouping.counts?.[index] ?? 1;
    const place = netPromoterPoints(ratings[index] as number) + 1;
    people[place] = (people[place] as number) + count;
    sums[place] = (sums[place] as number) + count * (weights?.[index] ?? 1);
  }
  const [detractors = 0, passives = 0, promoters = 0] = people;
  const [low = 0, middle = 0, high = 0] = sums;
  const total = low + middle + high;
  if (!(total > 0)) return undefined;
  const points =
    grouping.clusters === undefined ? ratings : Float64Array.from(ratings, (one) => netPromoterPoints(one));
  return {
    promoters,
    passives,
    detractors,
    promoterShare: high / total,
    detractorShare: low / total,
    total,
    effective: effectiveNumber(points, weights, grouping, include),
  };
}
