import { type LeastSquaresColumn, type SparseDesign, type SparseRow, sparseDesign } from "./sparse-design.js";
import { type Sweep, sweep } from "./sweep.js";

/** A fitted linear model. Index 0 of coefficients, means and covariance is the intercept, then `names` in order. */
export interface LeastSquares {
  /** The columns in the model: their names, and their places among those given. */
  readonly names: readonly string[];
  readonly kept: readonly number[];
  readonly coefficients: readonly number[];
  /** HC3: robust against unequal variances (MacKinnon & White 1985). */
  readonly covariance: readonly (readonly number[])[];
  /** Weighted means of the columns; 1 for the intercept. */
  readonly means: readonly number[];
  /** Rows with weight above 0, less the number of coefficients. */
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
 * intercept + Σ coefficient × mean of column, exactly. Undefined where there are no more rows than coefficients.
 */
export function leastSquares(
  response: ArrayLike<number>,
  columns: readonly LeastSquaresColumn[],
  weights?: ArrayLike<number>,
): LeastSquares | undefined {
  const design = sparseDesign(response, columns, weights);
  const { gram, moments, scales } = design;
  const swept = sweep(gram);
  const { kept, inverse, aliased } = swept;
  const degrees = design.rows.length - kept.length;
  if (design.rows.length === 0 || degrees < 1) return undefined;

  const coefficients = inverse.map((row) =>
    row.reduce((sum, value, at) => sum + value * (moments[kept[at] as number] as number), 0),
  );
  const { meat, r2 } = residualProducts(design, swept, coefficients);
  const covariance = multiply(multiply(inverse, meat), inverse);
  const scaleAt = kept.map((column) => scales[column] as number);
  const total = gram[0]?.[0] as number;
  const nameOf = (column: number) => columns[column - 1]?.name ?? "";
  return {
    names: kept.slice(1).map(nameOf),
    kept: kept.slice(1).map((column) => column - 1),
    coefficients: coefficients.map((value, at) => value / (scaleAt[at] as number)),
    covariance: covariance.map((row, one) =>
      row.map((value, other) => value / (scaleAt[one] as number) / (scaleAt[other] as number)),
    ),
    means: kept.map((column, at) => ((gram[0]?.[column] as number) / total) * (scaleAt[at] as number)),
    degrees,
    r2,
    aliased: aliased.map(({ column, of }) => ({
      name: nameOf(column),
      of: [...of.keys()].filter((other) => other > 0).map(nameOf),
    })),
  };
}

/** X′ diag((v·e/(1−h))²) X over the kept columns, e the residual and h the leverage of a row; and R². */
function residualProducts(
  { rows, response, weights, gram, moments }: SparseDesign,
  { kept, inverse }: Sweep,
  coefficients: readonly number[],
): { readonly meat: readonly (readonly number[])[]; readonly r2: number } {
  const positions = new Array<number>(gram.length).fill(-1);
  for (const [position, column] of kept.entries()) positions[column] = position;
  const meat = kept.map(() => new Array<number>(kept.length).fill(0));
  const mean = (moments[0] as number) / (gram[0]?.[0] as number);
  let residualSquares = 0;
  let totalSquares = 0;
  for (let index = 0; index < rows.length; index++) {
    const { at, values } = onlyKept(rows[index] as SparseRow, positions, kept.length < gram.length);
    const weight = weights[index] as number;
    const actual = response[index] as number;
    let residual = actual;
    let leverage = 0;
    for (let one = 0; one < at.length; one++) {
      const value = values[one] as number;
      const inverseRow = inverse[at[one] as number] as readonly number[];
      residual -= (coefficients[at[one] as number] as number) * value;
      for (let other = 0; other < at.length; other++) {
        leverage += value * (values[other] as number) * (inverseRow[at[other] as number] as number);
      }
    }
    leverage *= weight;
    residualSquares += weight * residual * residual;
    totalSquares += weight * (actual - mean) ** 2;
    if (leverage > FULL_LEVERAGE) continue;
    const square = ((weight * residual) / (1 - leverage)) ** 2;
    for (let one = 0; one < at.length; one++) {
      const meatRow = meat[at[one] as number] as number[];
      const part = square * (values[one] as number);
      for (let other = 0; other < at.length; other++) {
        const place = at[other] as number;
        meatRow[place] = (meatRow[place] as number) + part * (values[other] as number);
      }
    }
  }
  return { meat, r2: totalSquares > 0 ? Math.max(0, 1 - residualSquares / totalSquares) : 0 };
}

/** A row in the positions of the kept columns, the others left out. */
function onlyKept(row: SparseRow, positions: readonly number[], some: boolean): SparseRow {
  if (!some) return row;
  const kept: SparseRow = { at: [], values: [] };
  for (const [index, column] of row.at.entries()) {
    const position = positions[column] as number;
    if (position < 0) continue;
    kept.at.push(position);
    kept.values.push(row.values[index] as number);
  }
  return kept;
}

function multiply(left: readonly (readonly number[])[], right: readonly (readonly number[])[]): number[][] {
  return left.map((row) =>
    (right[0] ?? []).map((_, column) =>
      row.reduce((sum, value, index) => sum + value * (right[index]?.[column] as number), 0),
    ),
  );
}
