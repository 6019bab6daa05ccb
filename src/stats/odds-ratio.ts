import type { TestedInterval } from "./interval.js";
import { NORMAL_95 } from "./normal-quantile.js";
import { normalTwoSidedP } from "./normal-two-sided-p.js";

/**
 * Odds a : b over odds c : d, with Woolf's 95 % interval and two-sided p, half an answer added to each count (Haldane
 * 1956; Anscombe 1956). Agresti, Categorical Data Analysis, 3.1.1.
 */
export function oddsRatio(a: number, b: number, c: number, d: number): TestedInterval {
  const [one, two, three, four] = [a + 0.5, b + 0.5, c + 0.5, d + 0.5];
  const value = Math.log((one * four) / (two * three));
  const error = Math.sqrt(1 / one + 1 / two + 1 / three + 1 / four);
  return {
    value: Math.exp(value),
    low: Math.exp(value - NORMAL_95 * error),
    high: Math.exp(value + NORMAL_95 * error),
    p: normalTwoSidedP(value / error),
  };
}
