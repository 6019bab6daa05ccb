/**
 * Pearson correlations of columns of equal length, weighted where `weights` (≥ 0) are given. A column that does not
 * vary has correlation 0 with all others and 0 with itself, so that what is built on it gives it no part.
 */
export function correlationMatrix(
  columns: readonly ArrayLike<number>[],
  weights?: ArrayLike<number>,
): number[][] {
  const centred = columns.map((column) => centre(column, weights));
  return centred.map((one, row) =>
    centred.map((other, column) => {
      if (one === undefined || other === undefined) return 0;
      if (row === column) return 1;
      let sum = 0;
      for (let index = 0; index < one.length; index++)
        sum += (one[index] as number) * (other[index] as number);
      return sum;
    }),
  );
}

/** √weight × deviation, scaled to a sum of squares of 1; undefined for a constant. */
function centre(column: ArrayLike<number>, weights?: ArrayLike<number>): Float64Array | undefined {
  let total = 0;
  let sum = 0;
  for (let index = 0; index < column.length; index++) {
    const weight = weights?.[index] ?? 1;
    total += weight;
    sum += weight * (column[index] as number);
  }
  const mean = sum / total;
  const result = new Float64Array(column.length);
  let squares = 0;
  for (let index = 0; index < column.length; index++) {
    const value = Math.sqrt(weights?.[index] ?? 1) * ((column[index] as number) - mean);
    result[index] = value;
    squares += value * value;
  }
  if (!(squares > 1e-18 * total * (1 + mean * mean))) return undefined;
  const length = Math.sqrt(squares);
  return result.map((value) => value / length);
}
