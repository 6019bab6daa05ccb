import { gramCorrelations } from "../stats/gram-correlations.js";
import { johnsonImportance } from "../stats/johnson-importance.js";
import { lmgImportance } from "../stats/lmg-importance.js";
import { type Grouping, sparseDesign } from "../stats/sparse-design.js";

/** A column's part of R² of the rating 0–10; it has no sign. */
export interface Importance {
  /** Absent beyond fifteen columns. */
  readonly lmg?: number;
  readonly johnson: number;
}

export interface MeasuredImportance {
  /** Of the columns and, last, the rating. */
  readonly correlations: readonly (readonly number[])[];
  /** In the order of the columns; the parts of one method add up to R². */
  readonly columns: readonly Importance[];
}

export function measureImportance(
  columns: readonly ArrayLike<number>[],
  ratings: ArrayLike<number>,
  weights: ArrayLike<number>,
  grouping: Grouping = {},
): MeasuredImportance {
  const named = [...columns, ratings].map((values) => ({ name: "", values }));
  const correlations = gramCorrelations(sparseDesign(ratings, named, weights, grouping).gram);
  const lmg = lmgImportance(correlations);
  return {
    correlations,
    columns: johnsonImportance(correlations).map((johnson, index) => ({
      ...(lmg === undefined ? {} : { lmg: lmg[index] as number }),
      johnson,
    })),
  };
}
