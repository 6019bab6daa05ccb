import { findRoot } from "./find-root.js";
import { normalTwoSidedP } from "./normal-two-sided-p.js";

/** Standard normal quantile for a probability strictly between 0 and 1. R: qnorm(probability). Infinite at 0 and 1. */
export function normalQuantile(probability: number): number {
  if (probability <= 0) return Number.NEGATIVE_INFINITY;
  if (probability >= 1) return Number.POSITIVE_INFINITY;
  if (probability === 0.5) return 0;
  const tail = 2 * Math.min(probability, 1 - probability);
  const size = findRoot((z) => normalTwoSidedP(z) - tail, 0, 2);
  return probability < 0.5 ? -size : size;
}

/** Half-width of a 95 % interval in standard errors: qnorm(0.975). */
export const NORMAL_95 = 1.959963984540054;
