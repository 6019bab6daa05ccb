import { sweep } from "./sweep.js";

export interface LeastSquaresColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** A fitted linear model. Index 0 of coefficients, means and covariance is the intercept, then `names` in order. */
export interface LeastSquares {
  /** The columns in the model. */
  readonly names: readonly string[];
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
  const rows = sparseRows(response.length, columns, scales);
  const weightOf = (index: number) => weights?.[index] ?? 1;
  const width = columns.length + 1;
  const gram = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  const moments = new Array<number>(width).fill(0);
  let used = 0;
  for (const [index, row] of rows.entries()) {
    const weight = weightOf(index);
    if (!(weight > 0)) continue;
    used++;
    for (const [column, value] of row) {
      const weighted = weight * value;
      moments[column] = (moments[column] as number) + weighted * (response[index] as number);
      const gramRow = gram[column] as number[];
      for (const [other, otherValue] of row)
        gramRow[other] = (gramRow[other] as number) + weighted * otherValue;
    }
  }
  if (used === 0) return undefined;
  const { kept, inverse, aliased } = sweep(gram);
  const degrees = used - kept.length;
  if (degrees < 1) return undefined;

  const scaled = new Array<number>(width).fill(0);
  for (const [position, column] of kept.entries()) {
    scaled[column] = kept.reduce(
      (sum, other, index) => sum + (inverse[position]?.[index] as number) * (moments[other] as number),
      0,
    );
  }
  const place = new Map(kept.map((column, position) => [column, position]));
  const total = gram[0]?.[0] as number;
  const mean = (moments[0] as number) / total;
  const meat = kept.map(() => new Array<number>(kept.length).fill(0));
  let residualSquares = 0;
  let totalSquares = 0;
  for (const [index, row] of rows.entries()) {
    const weight = weightOf(index);
    if (!(weight > 0)) continue;
    const cells = row.flatMap(([column, value]): [number, number][] => {
      const position = place.get(column);
      return position === undefined ? [] : [[position, value]];
    });
    let residual = response[index] as number;
    for (const [column, value] of row) residual -= (scaled[column] as number) * value;
    residualSquares += weight * residual * residual;
    totalSquares += weight * ((response[index] as number) - mean) ** 2;
    let leverage = 0;
    for (const [position, value] of cells) {
      const inverseRow = inverse[position] as readonly number[];
      for (const [other, otherValue] of cells) leverage += value * otherValue * (inverseRow[other] as number);
    }
    leverage *= weight;
    if (leverage > FULL_LEVERAGE) continue;
    const square = ((weight * residual) / (1 - leverage)) ** 2;
    for (const [position, value] of cells) {
      const meatRow = meat[position] as number[];
      for (const [other, otherValue] of cells)
        meatRow[other] = (meatRow[other] as number) + square * value * otherValue;
    }
  }
  const scaleOf = (column: number) => (column === 0 ? 1 : (scales[column - 1] as number));
  const nameOf = (column: number) => columns[column - 1]?.name ?? "";
  const covariance = multiply(multiply(inverse, meat), inverse);
  return {
    names: kept.slice(1).map(nameOf),
    coefficients: kept.map((column) => (scaled[column] as number) / scaleOf(column)),
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

/** Per row the intercept and the columns that are not 0, scaled. */
function sparseRows(
  length: number,
  columns: readonly LeastSquaresColumn[],
  scales: readonly number[],
): [number, number][][] {
  const rows = Array.from({ length }, (): [number, number][] => [[0, 1]]);
  for (const [position, { values }] of columns.entries()) {
    for (let index = 0; index < length; index++) {
      const value = values[index] as number;
      if (value !== 0) rows[index]?.push([position + 1, value / (scales[position] as number)]);
    }
  }
  return rows;
}

function multiply(left: readonly (readonly number[])[], right: readonly (readonly number[])[]): number[][] {
  return left.map((row) =>
    (right[0] ?? []).map((_, column) =>
      row.reduce((sum, value, index) => sum + value * (right[index]?.[column] as number), 0),
    ),
  );
}
