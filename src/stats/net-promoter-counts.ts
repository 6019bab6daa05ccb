import { netPromoterPoints } from "./net-promoter-points.js";

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
  /** (Σ weight)² / Σ weight²; the number of people where all weigh the same. */
  readonly effective: number;
}

/**
 * Counts ratings 0–10. `weights` (≥ 0, same length) default to 1; `include` says by index whom to count, default all.
 * Undefined where there is nothing to count: no rating, or no weight above 0.
 */
export function netPromoterCounts(
  ratings: readonly number[],
  weights?: readonly number[],
  include?: (index: number) => boolean,
): NetPromoterCounts | undefined {
  let promoters = 0;
  let passives = 0;
  let detractors = 0;
  let total = 0;
  let squares = 0;
  let promoterWeight = 0;
  let detractorWeight = 0;
  for (let index = 0; index < ratings.length; index++) {
    if (include !== undefined && !include(index)) continue;
    const weight = weights?.[index] ?? 1;
    const points = netPromoterPoints(ratings[index] as number);
    total += weight;
    squares += weight * weight;
    if (points > 0) {
      promoters++;
      promoterWeight += weight;
    } else if (points < 0) {
      detractors++;
      detractorWeight += weight;
    } else passives++;
  }
  if (!(total > 0)) return undefined;
  return {
    promoters,
    passives,
    detractors,
    promoterShare: promoterWeight / total,
    detractorShare: detractorWeight / total,
    total,
    effective: (total * total) / squares,
  };
}
