/** What sweeping a Gram matrix found: which columns are independent, and how the others hang on them. */
export interface Sweep {
  /** Columns that carry something of their own, ascending. */
  readonly kept: readonly number[];
  /** Inverse of the matrix restricted to `kept`, in that order. */
  readonly inverse: readonly (readonly number[])[];
  /** Columns that are sums of earlier ones, with those and their factors. */
  readonly aliased: readonly { readonly column: number; readonly of: ReadonlyMap<number, number> }[];
}

/** A column is a sum of earlier ones when less than this part of its sum of squares is its own. */
const TOLERANCE = 1e-9;
/** Factors smaller than this come from rounding. */
const ROUNDING = 1e-6;

/**
 * Inverts a symmetric non-negative definite matrix column by column (the sweep operator, Goodnight 1979); a column that
 * is a linear combination of earlier ones is set aside and named instead of spoiling the inverse. O(n³).
 */
export function sweep(matrix: readonly (readonly number[])[]): Sweep {
  const work = matrix.map((row) => [...row]);
  const kept: number[] = [];
  const aliased: { column: number; of: Map<number, number> }[] = [];
  for (const [pivot, row] of work.entries()) {
    const own = row[pivot] as number;
    if (own > TOLERANCE * (matrix[pivot]?.[pivot] as number)) {
      sweepPivot(work, pivot);
      kept.push(pivot);
      continue;
    }
    // Rows swept so far hold, in the column of an unswept one, its regression on them.
    const of = new Map<number, number>();
    for (const earlier of kept) {
      const factor = work[earlier]?.[pivot] as number;
      if (Math.abs(factor) > ROUNDING) of.set(earlier, factor);
    }
    aliased.push({ column: pivot, of });
  }
  const inverse = kept.map((row) => kept.map((column) => work[row]?.[column] as number));
  return { kept, inverse, aliased };
}

function sweepPivot(work: number[][], pivot: number): void {
  const pivotRow = work[pivot] as number[];
  const own = pivotRow[pivot] as number;
  for (const index of pivotRow.keys()) pivotRow[index] = (pivotRow[index] as number) / own;
  pivotRow[pivot] = 1 / own;
  for (const [index, row] of work.entries()) {
    if (index === pivot) continue;
    const factor = row[pivot] as number;
    if (factor === 0) continue;
    for (const [column, value] of pivotRow.entries()) row[column] = (row[column] as number) - factor * value;
    row[pivot] = -factor / own;
  }
}
