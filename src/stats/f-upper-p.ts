import { incompleteBeta } from "./incomplete-beta.js";

/** Upper tail of the F distribution, f ≥ 0. R: pf(f, numerator, denominator, lower.tail = FALSE). */
export function fUpperP(f: number, numerator: number, denominator: number): number {
  if (f <= 0) return 1;
  const sum = denominator + numerator * f;
  return incompleteBeta(denominator / sum, denominator / 2, numerator / 2, (numerator * f) / sum);
}
