import { findRoot } from "./find-root.js";
import { tTwoSidedP } from "./t-two-sided-p.js";

/** Student's t quantile, `probability` strictly between 0 and 1, `degrees` > 0. R: qt(probability, degrees). */
export function tQuantile(probability: number, degrees: number): number {
  if (probability === 0.5) return 0;
  const tail = 2 * Math.min(probability, 1 - probability);
  const size = findRoot((t) => tTwoSidedP(t, degrees) - tail, 0, 2);
  return probability < 0.5 ? -size : size;
}
