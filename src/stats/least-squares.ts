import { sweep } from "./sweep.js";

export interface LeastSquaresColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

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
 * intercept + Σ coefficient × mean of column, exactly. Zeros cost nothing, so 0/1 columns are fast.
 * Undefined where there are no more rows than coefficients.
 */
export function leastSquares(
  response: ArrayLike<number>,
  columns: readonly LeastSquaresColumn[],
  weights?: ArrayLike<number>,
): LeastSquares | undefined {
  const scales = columns.map((column) => rootMeanSquare(column.values));
  const width = columns.length + 1;
  const rows = sparseRows(response.length, columns, scales);
  const weightOf = (index: number) => weights?.[index] ?? 1;
  const { gram, moments, used } = crossProducts(response, rows, width, weightOf);
  if (used === 0) return undefined;
  const { kept, inverse, aliased } = sweep(gram);
  const degrees = used - kept.length;
  if (degrees < 1) return undefined;

  const total = gram[0]?.[0] as number;
  const mean = (moments[0] as number) / total;
  const scaled = inverse.map((row) =>
    row.reduce((sum, value, at) => sum + value * (moments[kept[at] as number] as number), 0),
  );
  const place = new Array<number>(width).fill(-1);
  for (const [position, column] of kept.entries()) place[column] = position;
  const meat = kept.map(() => new Array<number>(kept.length).fill(0));
  let residualSquares = 0;
  let totalSquares = 0;
  for (const [index, { at, values }] of rows.entries()) {
    const weight = weightOf(index);
    if (!(weight > 0)) continue;
    let residual = response[index] as number;
    let leverage = 0;
    for (const [one, column] of at.entries()) {
      const position = place[column] as number;
      if (position < 0) continue;
      const value = values[one] as number;
      residual -= (scaled[position] as number) * value;
      const inverseRow = inverse[position] as readonly number[];
      for (const [other, otherColumn] of at.entries()) {
        const otherPosition = place[otherColumn] as number;
        if (otherPosition >= 0)
          leverage += value * (values[other] as number) * (inverseRow[otherPosition] as number);
      }
    }
    leverage *= weight;
    residualSquares += weight * residual * residual;
    totalSquares += weight * ((response[index] as number) - mean) ** 2;
    if (leverage > FULL_LEVERAGE) continue;
    const square = ((weight * residual) / (1 - leverage)) ** 2;
    for (const [one, column] of at.entries()) {
      const meatRow = meat[place[column] as number];
      if (meatRow === undefined) continue;
      for (const [other, otherColumn] of at.entries()) {
        const position = place[otherColumn] as number;
        if (position >= 0)
          meatRow[position] =
            (meatRow[position] as number) + square * (values[one] as number) * (values[other] as number);
      }
    }
  }
  const scaleOf = (column: number) => (column === 0 ? 1 : (scales[column - 1] as number));
  const nameOf = (column: number) => columns[column - 1]?.name ?? "";
  const covariance = multiply(multiply(inverse, meat), inverse);
  return {
    names: kept.slice(1).map(nameOf),
    kept: kept.slice(1).map((column) => column - 1),
    coefficients: kept.map((column, position) => (scaled[position] as number) / scaleOf(column)),
    covariance: covariance.map((row, one) =>
      row.map((value, other) => value / scaleOf(kept[one] as number) / scaleOf(kept[other] as number)),
    ),
    means: kept.map((column) => ((gram[0]?.[column] as number) / total) * scaleOf(column)),
    degrees,
    r2: totalSquares > 0 ? Math.max(0, 1 - residualSquares / totalSquares) : 0,
    aliased: aliased.map(({ column, of }) => ({
      name: nameOf(column),
      of: [...of.keys()].filter((other) => other > 0).map(nameOf),
    })),
  };
}

/** Columns on one scale, so that one tolerance fits ages and 0/1 flags alike. */
function rootMeanSquare(values: ArrayLike<number>): number {
  let squares = 0;
  for (let index = 0; index < values.length; index++) squares += (values[index] as number) ** 2;
  return squares > 0 ? Math.sqrt(squares / values.length) : 1;
}

/** The cells of a row that are not 0: which columns (0 = intercept), and their scaled values. */
interface SparseRow {
  readonly at: number[];
  readonly values: number[];
}

function sparseRows(
  length: number,
  columns: readonly LeastSquaresColumn[],
  scales: readonly number[],
): SparseRow[] {
  const rows = Array.from({ length }, (): SparseRow => ({ at: [0], values: [1] }));
  for (const [position, { values }] of columns.entries()) {
    const scale = scales[position] as number;
    for (let index = 0; index < length; index++) {
      const value = values[index] as number;
      if (value === 0) continue;
      rows[index]?.at.push(position + 1);
      rows[index]?.values.push(value / scale);
    }
  }
  return rows;
}

/** X′VX, X′Vy and the number of rows with a weight. */
function crossProducts(
  response: ArrayLike<number>,
  rows: readonly SparseRow[],
  width: number,
  weightOf: (index: number) => number,
): {
  readonly gram: readonly (readonly number[])[];
  readonly moments: readonly number[];
  readonly used: number;
} {
  const gram = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  const moments = new Array<number>(width).fill(0);
  let used = 0;
  for (const [index, { at, values }] of rows.entries()) {
    const weight = weightOf(index);
    if (!(weight > 0)) continue;
    used++;
    for (const [one, column] of at.entries()) {
      const weighted = weight * (values[one] as number);
      moments[column] = (moments[column] as number) + weighted * (response[index] as number);
      const gramRow = gram[column] as number[];
      for (const [other, otherColumn] of at.entries()) {
        gramRow[otherColumn] = (gramRow[otherColumn] as number) + weighted * (values[other] as number);
      }
    }
  }
  return { gram, moments, used };
}

function multiply(left: readonly (readonly number[])[], right: readonly (readonly number[])[]): number[][] {
  return left.map((row) =>
    (right[0] ?? []).map((_, column) =>
      row.reduce((sum, value, index) => sum + value * (right[index]?.[column] as number), 0),
    ),
  );
}
