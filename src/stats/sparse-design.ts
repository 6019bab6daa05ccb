import { rootMeanSquare } from "./root-mean-square.js";

export interface LeastSquaresColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** What rows have besides their numbers; both default to one row each. */
export interface Grouping {
  /** How many identical rows, each with the weight given, a row stands for; whole numbers ≥ 0. */
  readonly counts?: ArrayLike<number>;
  /** Rows with the same number (0, 1, 2 …) come from one person and are not independent. */
  readonly clusters?: ArrayLike<number>;
}

/**
 * The design of a linear model, rows without weight left out, and its cross-products X′VX and X′Vy. Row i has its cells
 * that are not 0 in `at` (column, 0 = intercept) and `values` (scaled) from starts[i] up to starts[i + 1].
 */
export interface SparseDesign {
  readonly rows: number;
  readonly starts: Int32Array;
  readonly at: Uint16Array;
  readonly values: Float64Array;
  readonly response: Float64Array;
  /** Of a single one of the rows that a row stands for. */
  readonly weights: Float64Array;
  readonly counts: Float64Array;
  readonly clusters?: Int32Array;
  /** Weighted root mean square of each column, the intercept's 1: cells are divided by it, so that one tolerance fits all. */
  readonly scales: readonly number[];
  readonly gram: readonly (readonly number[])[];
  readonly moments: readonly number[];
}

/** Design with an intercept. Zeros cost nothing, so 0/1 columns are fast; typed arrays, so that a million rows fit. */
export function sparseDesign(
  response: ArrayLike<number>,
  columns: readonly LeastSquaresColumn[],
  weights?: ArrayLike<number>,
  { counts, clusters }: Grouping = {},
): SparseDesign {
  const scales = [1, ...columns.map((column) => rootMeanSquare(column.values, weights, counts))];
  const used = rowsWithWeight(response.length, weights, counts);
  const starts = new Int32Array(used.length + 1);
  for (const [row, index] of used.entries()) {
    let cells = 1;
    for (const column of columns) if (column.values[index] !== 0) cells++;
    starts[row + 1] = (starts[row] as number) + cells;
  }
  const at = new Uint16Array(starts[used.length] as number);
  const values = new Float64Array(at.length);
  for (const [row, index] of used.entries()) {
    let cell = starts[row] as number;
    values[cell] = 1;
    for (let column = 0; column < columns.length; column++) {
      const value = columns[column]?.values[index] as number;
      if (value === 0) continue;
      cell++;
      at[cell] = column + 1;
      values[cell] = value / (scales[column + 1] as number);
    }
  }
  const pick = (source: ArrayLike<number> | undefined) =>
    Float64Array.from(used, (index) => source?.[index] ?? 1);
  const parts = {
    rows: used.length,
    starts,
    at,
    values,
    response: pick(response),
    weights: pick(weights),
    counts: pick(counts),
    ...(clusters === undefined
      ? {}
      : { clusters: Int32Array.from(used, (index) => clusters[index] as number) }),
    scales,
  };
  return { ...parts, ...crossProducts(parts) };
}

function rowsWithWeight(
  length: number,
  weights: ArrayLike<number> | undefined,
  counts: ArrayLike<number> | undefined,
): Int32Array {
  const used = new Int32Array(length);
  let rows = 0;
  for (let index = 0; index < length; index++) {
    if ((weights?.[index] ?? 1) > 0 && (counts?.[index] ?? 1) > 0) used[rows++] = index;
  }
  return used.subarray(0, rows);
}

function crossProducts(
  design: Omit<SparseDesign, "gram" | "moments">,
): Pick<SparseDesign, "gram" | "moments"> {
  const { rows, starts, at, values, response, weights, counts, scales } = design;
  const gram = scales.map(() => new Array<number>(scales.length).fill(0));
  const moments = new Array<number>(scales.length).fill(0);
  for (let row = 0; row < rows; row++) {
    const end = starts[row + 1] as number;
    const weight = (weights[row] as number) * (counts[row] as number);
    for (let one = starts[row] as number; one < end; one++) {
      const column = at[one] as number;
      const weighted = weight * (values[one] as number);
      moments[column] = (moments[column] as number) + weighted * (response[row] as number);
      const gramRow = gram[column] as number[];
      for (let other = starts[row] as number; other < end; other++) {
        const place = at[other] as number;
        gramRow[place] = (gramRow[place] as number) + weighted * (values[other] as number);
      }
    }
  }
  return { gram, moments };
}
