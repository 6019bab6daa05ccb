/** Less own variance than this, in units of the whole, is a repetition of the other columns. */
const NO_VARIANCE = 1e-9;

/** What is left of a square matrix of correlations, row by row, once a pivot is partialled out of `size` columns. */
export function partialOut(matrix: Float64Array, size: number, pivot: number): Float64Array {
  const rest = Float64Array.from(matrix);
  const own = matrix[pivot * size + pivot] as number;
  if (own < NO_VARIANCE) return rest;
  for (let row = 0; row < size; row++) {
    const factor = (matrix[row * size + pivot] as number) / own;
    if (factor === 0) continue;
    for (let column = 0; column < size; column++) {
      rest[row * size + column] =
        (rest[row * size + column] as number) - factor * (matrix[pivot * size + column] as number);
    }
  }
  return rest;
}

/** The matrix without its first `dropped` rows and columns. */
export function dropFirst(matrix: Float64Array, size: number, dropped: number): Float64Array {
  const left = size - dropped;
  const result = new Float64Array(left * left);
  for (let row = 0; row < left; row++) {
    const from = (row + dropped) * size + dropped;
    result.set(matrix.subarray(from, from + left), row * left);
  }
  return result;
}
