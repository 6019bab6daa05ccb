import { clusterScores } from "./cluster-scores.js";
import { type FittedRows, fitRows } from "./fit-rows.js";
import { multiplyMatrices } from "./multiply-matrices.js";
import { type Grouping, type LeastSquaresColumn, type SparseDesign, sparseDesign } from "./sparse-design.js";
import { sweep } from "./sweep.js";

/** A fitted linear model. Index 0 of coefficients, means and covariance is the intercept, then `names` in order. */
export interface LeastSquares {
  /** The columns in the model: their names, and their places among those given. */
  readonly names: readonly string[];
  readonly kept: readonly number[];
  readonly coefficients: readonly number[];
  /** HC3: robust against unequal variances (MacKinnon & White 1985); with clusters its like for groups of rows, CR3. */
  readonly covariance: readonly (readonly number[])[];
  /** Weighted means of the columns; 1 for the intercept. */
  readonly means: readonly number[];
  /** Rows with weight above 0, less the number of coefficients; with clusters at most their number less 1. */
  readonly degrees: number;
  /** 0…1; 0 where the response does not vary. */
  readonly r2: number;
  /** Columns left out because they repeat others: their name and what they are a sum of (empty: constant or zero). */
  readonly aliased: readonly { readonly name: string; readonly of: readonly string[] }[];
}

/** Leverage from which a row decides its own fitted value; its residual is 0 and says nothing about variance. */
const FULL_LEVERAGE = 1 - 1e-9;

/**
 * Weighted least squares with an intercept and HC3 covariance: R's lm(weights=) with sandwich::vcovHC(type = "HC3"),
 * statsmodels WLS(cov_type="HC3"). Weights ≥ 0 default to 1. The mean of the fitted values is the mean of the response:
 * intercept + Σ coefficient × mean of column, exactly. Identical rows may be given once with their `counts`; with
 * `clusters` the covariance is CR3 (Bell & McCaffrey 2002), the squared changes of the coefficients when each cluster is
 * left out. `penalty` ≥ 0 shrinks all coefficients but the intercept (ridge, columns in units of their root mean square);
 * the identity of means holds all the same. Undefined where there are no more rows than coefficients.
 */
export function leastSquares(
  response: ArrayLike<number>,
  columns: readonly LeastSquaresColumn[],
  weights?: ArrayLike<number>,
  grouping: Grouping = {},
  penalty = 0,
): LeastSquares | undefined {
  const design = sparseDesign(response, columns, weights, grouping);
  const { moments, scales } = design;
  const total = design.gram[0]?.[0] as number;
  const gram =
    penalty > 0
      ? design.gram.map((row, at) =>
          row.map((value, column) => (at === column && at > 0 ? value + penalty : value)),
        )
      : design.gram;
  const { kept, inverse, aliased } = sweep(gram);
  const people = design.counts.reduce((sum, count) => sum + count, 0);
  const clusters = design.clusters === undefined ? undefined : new Set(design.clusters).size;
  const degrees = Math.min(
    people - kept.length,
    clusters === undefined ? Number.POSITIVE_INFINITY : clusters - 1,
  );
  if (design.rows === 0 || degrees < 1) return undefined;

  const coefficients = inverse.map((row) =>
    row.reduce((sum, value, at) => sum + value * (moments[kept[at] as number] as number), 0),
  );
  const fitted = fitRows(design, kept, coefficients);
  const meat = kept.map(() => new Array<number>(kept.length).fill(0));
  if (design.clusters === undefined) addRowScores(meat, design, fitted, inverse);
  else for (const score of clusterScores(design, fitted, inverse)) addSquare(meat, score);
  const covariance = multiplyMatrices(multiplyMatrices(inverse, meat), inverse);
  const scaleAt = kept.map((column) => scales[column] as number);
  const nameOf = (column: number) => columns[column - 1]?.name ?? "";
  return {
    names: kept.slice(1).map(nameOf),
    kept: kept.slice(1).map((column) => column - 1),
    coefficients: coefficients.map((value, at) => value / (scaleAt[at] as number)),
    covariance: covariance.map((row, one) =>
      row.map((value, other) => value / (scaleAt[one] as number) / (scaleAt[other] as number)),
    ),
    means: kept.map((column, at) => ((design.gram[0]?.[column] as number) / total) * (scaleAt[at] as number)),
    degrees,
    r2: explainedPart(design, fitted.residuals),
    aliased: aliased.map(({ column, of }) => ({
      name: nameOf(column),
      of: [...of.keys()].filter((other) => other > 0).map(nameOf),
    })),
  };
}

function explainedPart(
  { rows, response, weights, counts, gram, moments }: SparseDesign,
  residuals: Float64Array,
) {
  const mean = (moments[0] as number) / (gram[0]?.[0] as number);
  let left = 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = (weights[row] as number) * (counts[row] as number);
    left += weight * (residuals[row] as number) ** 2;
    total += weight * ((response[row] as number) - mean) ** 2;
  }
  return total > 0 ? Math.max(0, 1 - left / total) : 0;
}

/** Adds X′ diag(count·(v·e/(1−h))²) X over the kept columns, e the residual and h the leverage of a single row. */
function addRowScores(
  meat: number[][],
  { rows, starts, at, values, weights, counts }: SparseDesign,
  { residuals, positions }: FittedRows,
  inverse: readonly (readonly number[])[],
): void {
  for (let row = 0; row < rows; row++) {
    const from = starts[row] as number;
    const end = starts[row + 1] as number;
    const weight = weights[row] as number;
    let leverage = 0;
    for (let one = from; one < end; one++) {
      const place = positions[at[one] as number] as number;
      if (place < 0) continue;
      const inverseRow = inverse[place] as readonly number[];
      const value = values[one] as number;
      for (let other = from; other < end; other++) {
        const column = positions[at[other] as number] as number;
        if (column >= 0) leverage += value * (values[other] as number) * (inverseRow[column] as number);
      }
    }
    leverage *= weight;
    if (leverage > FULL_LEVERAGE) continue;
    const square = (counts[row] as number) * ((weight * (residuals[row] as number)) / (1 - leverage)) ** 2;
    for (let one = from; one < end; one++) {
      const place = positions[at[one] as number] as number;
      if (place < 0) continue;
      const meatRow = meat[place] as number[];
      const part = square * (values[one] as number);
      for (let other = from; other < end; other++) {
        const column = positions[at[other] as number] as number;
        if (column >= 0) meatRow[column] = (meatRow[column] as number) + part * (values[other] as number);
      }
    }
  }
}

function addSquare(meat: number[][], score: Float64Array): void {
  for (const [place, row] of meat.entries()) {
    const one = score[place] as number;
    if (one === 0) continue;
    for (let column = 0; column < row.length; column++)
      row[column] = (row[column] as number) + one * (score[column] as number);
  }
}
