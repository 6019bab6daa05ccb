import { correlationMatrix } from "../stats/correlation-matrix.js";
import { johnsonImportance } from "../stats/johnson-importance.js";
import { lmgImportance } from "../stats/lmg-importance.js";

/** A column's part of R² of the rating 0–10; it has no sign. */
export interface Importance {
  /** Absent beyond twelve columns. */
  readonly lmg?: number;
  readonly johnson: number;
}

/** Importance of each column, in order; the parts of one method add up to R². */
export function measureImportance(
  columns: readonly ArrayLike<number>[],
  ratings: readonly number[],
  weights: readonly number[],
): Importance[] {
  const correlations = correlationMatrix([...columns, ratings], weights);
  const lmg = lmgImportance(correlations);
  return johnsonImportance(correlations).map((johnson, index) => ({
    ...(lmg === undefined ? {} : { lmg: lmg[index] as number }),
    johnson,
  }));
}
