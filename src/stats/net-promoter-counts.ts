import { netPromoterPoints } from "./net-promoter-points.js";

/** People, and their weighted shares: all that the formulas of the Net Promoter Score need. */
export interface NetPromoterCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** 0…1, weighted. */
  readonly promoterShare: number;
  readonly detractorShare: number;
  /** (Σ weight)² / Σ weight²; the number of people where all weigh the same. */
  readonly effective: number;
}

/**
 * Counts ratings 0–10. `weights` (≥ 0, same length) default to 1.
 * Undefined where there is nothing to count: no rating, or no weight above 0.
 */
export function netPromoterCounts(
  ratings: readonly number[],
  weights?: readonly number[],
): NetPromoterCounts | undefined {
  const people = { promoters: 0, passives: 0, detractors: 0 };
  let total = 0;
  let squares = 0;
  let promoterWeight = 0;
  let detractorWeight = 0;
  for (const [index, rating] of ratings.entries()) {
    const weight = weights?.[index] ?? 1;
    const points = netPromoterPoints(rating);
    total += weight;
    squares += weight * weight;
    if (points > 0) {
      people.promoters++;
      promoterWeight += weight;
    } else if (points < 0) {
      people.detractors++;
      detractorWeight += weight;
    } else people.passives++;
  }
  if (!(total > 0)) return undefined;
  return {
    ...people,
    promoterShare: promoterWeight / total,
    detractorShare: detractorWeight / total,
    effective: (total * total) / squares,
  };
}
