/**
 * Benjamini–Hochberg q values of p values, in the same order: the least false discovery rate at which each is kept.
 * R: p.adjust(p, "BH").
 */
export function benjaminiHochberg(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[b] as number) - (values[a] as number));
  const adjusted = new Array<number>(values.length).fill(1);
  let least = 1;
  for (const [position, index] of order.entries()) {
    const rank = values.length - position;
    least = Math.min(least, (values[index] as number) * (values.length / rank));
    adjusted[index] = least;
  }
  return adjusted;
}
