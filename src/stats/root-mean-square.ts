/** √(Σ v·x² / Σ v), v weight × count of each value, both 1 by default; 1 for a column of zeros or without weight. */
export function rootMeanSquare(
  values: ArrayLike<number>,
  weights?: ArrayLike<number>,
  counts?: ArrayLike<number>,
): number {
  let total = 0;
  let squares = 0;
  for (let index = 0; index < values.length; index++) {
    const weight = (weights?.[index] ?? 1) * (counts?.[index] ?? 1);
    total += weight;
    squares += weight * (values[index] as number) ** 2;
  }
  return squares > 0 ? Math.sqrt(squares / total) : 1;
}
