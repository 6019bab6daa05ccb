import { fUpperP } from "./f-upper-p.js";
import { findRoot } from "./find-root.js";

/** F quantile, `probability` strictly between 0 and 1. R: qf(probability, numerator, denominator). */
export function fQuantile(probability: number, numerator: number, denominator: number): number {
  return findRoot((f) => fUpperP(f, numerator, denominator) - (1 - probability), 0, 2);
}
