import type { Interval } from "./interval.js";
import { NORMAL_95 } from "./normal-quantile.js";

/** Answers with four neighbouring scores; the threshold lies between `below` and `at`. */
export interface ThresholdCounts {
  readonly before: number;
  readonly below: number;
  readonly at: number;
  readonly after: number;
}

/** Half an answer more in each count keeps the logarithm finite and its bias small (Haldane 1956). */
const HALF = 0.5;

/**
 * Odds of the score at a threshold against the one below it, over the odds a smooth distribution would have: their
 * logarithm minus a third of that of after : before. Where log counts follow a parabola (any discretised normal curve)
 * it is exactly 1; the interval is that of independent counts (delta method). `expected` is how many of the two would be
 * at the threshold. Real scales bulge at their middle and their ends, so 1 is a yardstick, not a law.
 */
export function thresholdHeaping(counts: ThresholdCounts): Interval & { readonly expected: number } {
  const [before, below, at, after] = [
    counts.before + HALF,
    counts.below + HALF,
    counts.at + HALF,
    counts.after + HALF,
  ];
  const smooth = Math.log(after / before) / 3;
  const value = Math.log(at / below) - smooth;
  const error = Math.sqrt(1 / at + 1 / below + (1 / after + 1 / before) / 9);
  return {
    value: Math.exp(value),
    low: Math.exp(value - NORMAL_95 * error),
    high: Math.exp(value + NORMAL_95 * error),
    expected: ((counts.below + counts.at) * Math.exp(smooth)) / (1 + Math.exp(smooth)),
  };
}
