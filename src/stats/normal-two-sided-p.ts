/**
 * Two-sided p of a standard normal z: P(|Z| > |z|) = erfc(|z|/√2). R: 2 * pnorm(-abs(z)).
 * Series of the error function near 0, continued fraction (DLMF 7.9.1) from 2 on; full relative precision in the tail.
 */
export function normalTwoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let step = 1; Math.abs(term) > 1e-17 * Math.abs(sum); step++) {
      term *= (-x * x) / step;
      sum += term / (2 * step + 1);
      if (step > 200) break;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let tail = 0;
  for (let step = 120; step >= 1; step--) tail = step / 2 / (x + tail);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + tail);
}
