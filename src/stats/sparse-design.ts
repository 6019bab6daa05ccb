export interface LeastSquaresColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** The cells of a row that are not 0: which columns (0 = intercept), and their scaled values. */
export interface SparseRow {
  readonly at: number[];
  readonly values: number[];
}

/** The design of a linear model, rows without weight left out, and its cross-products X′VX and X′Vy. */
export interface SparseDesign {
  readonly rows: readonly SparseRow[];
  readonly response: readonly number[];
  readonly weights: readonly number[];
  /** Root mean square of each column, the intercept's 1: cells are divided by it, so that one tolerance fits all. */
  readonly scales: readonly number[];
  readonly gram: readonly (readonly number[])[];
  readonly moments: readonly number[];
}

/** Design with an intercept. Zeros cost nothing, so 0/1 columns are fast. */
export function sparseDesign(
  response: ArrayLike<number>,
  columns: readonly LeastSquaresColumn[],
  weights?: ArrayLike<number>,
): SparseDesign {
  const scales = [1, ...columns.map((column) => rootMeanSquare(column.values))];
  const rows: SparseRow[] = [];
  const kept: number[] = [];
  const keptWeights: number[] = [];
  for (let index = 0; index < response.length; index++) {
    const weight = weights?.[index] ?? 1;
    if (!(weight > 0)) continue;
    const row: SparseRow = { at: [0], values: [1] };
    for (let column = 0; column < columns.length; column++) {
      const value = columns[column]?.values[index] as number;
      if (value === 0) continue;
      row.at.push(column + 1);
      row.values.push(value / (scales[column + 1] as number));
    }
    rows.push(row);
    kept.push(response[index] as number);
    keptWeights.push(weight);
  }
  return {
    rows,
    response: kept,
    weights: keptWeights,
    scales,
    ...crossProducts(rows, kept, keptWeights, scales.length),
  };
}

function rootMeanSquare(values: ArrayLike<number>): number {
  let squares = 0;
  for (let index = 0; index < values.length; index++) squares += (values[index] as number) ** 2;
  return squares > 0 ? Math.sqrt(squares / values.length) : 1;
}

function crossProducts(
  rows: readonly SparseRow[],
  response: readonly number[],
  weights: readonly number[],
  width: number,
): Pick<SparseDesign, "gram" | "moments"> {
  const gram = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  const moments = new Array<number>(width).fill(0);
  for (let index = 0; index < rows.length; index++) {
    const { at, values } = rows[index] as SparseRow;
    for (let one = 0; one < at.length; one++) {
      const column = at[one] as number;
      const weighted = (weights[index] as number) * (values[one] as number);
      moments[column] = (moments[column] as number) + weighted * (response[index] as number);
      const gramRow = gram[column] as number[];
      for (let other = 0; other < at.length; other++) {
        const place = at[other] as number;
        gramRow[place] = (gramRow[place] as number) + weighted * (values[other] as number);
      }
    }
  }
  return { gram, moments };
}
