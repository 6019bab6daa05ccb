/** Less variance than this part of the mean square is rounding. */
const NO_VARIANCE = 1e-12;

/**
 * Correlations of the columns of a design from its cross-products (index 0 = intercept): nothing is centred row by row. A
 * column that does not vary has correlation 0 with all others and with itself, so that what is built on it gives it no part.
 */
export function gramCorrelations(gram: readonly (readonly number[])[]): number[][] {
  const total = gram[0]?.[0] as number;
  const sums = gram[0] as readonly number[];
  const covariance = (row: number, column: number) =>
    (gram[row]?.[column] as number) - ((sums[row] as number) * (sums[column] as number)) / total;
  const roots = gram.map((row, place) => {
    const variance = covariance(place, place);
    return variance > NO_VARIANCE * (row[place] as number) ? Math.sqrt(variance) : 0;
  });
  const places = gram.map((_, place) => place).slice(1);
  return places.map((row) =>
    places.map((column) => {
      const scale = (roots[row] as number) * (roots[column] as number);
      if (scale === 0) return 0;
      return row === column ? 1 : covariance(row, column) / scale;
    }),
  );
}
