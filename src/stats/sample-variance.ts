/** A sampled row's part of a weighted sum. */
export interface StratifiedValue {
  readonly value: number;
  /** How many rows it stands for; 1 where it was certain to be in the sample. */
  readonly times: number;
  readonly stratum: number;
}

/**
 * Variance of Σ times·value over a stratified random sample without replacement, from the drawing alone:
 * Σ N²(1 − n/N)·s²/n over the strata, N = Σ times, n rows (Cochran 1977, 5.6). Strata of a single row are taken together
 * (collapsed), and rows that were certain add nothing. The sum of products with another value of the same rows where
 * `others` are given: their covariance.
 */
export function sampleVariance(
  rows: readonly StratifiedValue[],
  others: readonly number[] = rows.map(({ value }) => value),
): number {
  const strata = new Map<number, { n: number; size: number; one: number; other: number; both: number }>();
  const sizes = new Map<number, number>();
  for (const { times, stratum } of rows) if (times > 1) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  for (const [index, { value, times, stratum }] of rows.entries()) {
    if (!(times > 1)) continue;
    const key = sizes.get(stratum) === 1 ? SINGLE : stratum;
    let part = strata.get(key);
    if (part === undefined) {
      part = { n: 0, size: 0, one: 0, other: 0, both: 0 };
      strata.set(key, part);
    }
    const other = others[index] as number;
    part.n++;
    part.size += times;
    part.one += value;
    part.other += other;
    part.both += value * other;
  }
  let variance = 0;
  for (const { n, size, one, other, both } of strata.values()) {
    // Of one row alone nothing is known but its distance from zero.
    const spread = n > 1 ? (both - (one * other) / n) / (n - 1) : both;
    variance += (size * size * (1 - n / size) * spread) / n;
  }
  return variance;
}

const SINGLE = -1;
