import type { TestedInterval } from "./interval.js";
import { normalTwoSidedP } from "./normal-two-sided-p.js";
import { wilsonInterval } from "./wilson-interval.js";

/** A share 0…1 of `count` answers; `count` may be an effective number. */
export interface Proportion {
  readonly share: number;
  readonly count: number;
}

/**
 * First − second, −1…1. Interval: Newcombe's hybrid score (Statistics in Medicine 17, 1998, method 10);
 * p: two-sided pooled z without continuity correction (R: prop.test(…, correct = FALSE)). Undefined without answers.
 */
export function proportionDifference(first: Proportion, second: Proportion): TestedInterval | undefined {
  if (!(first.count > 0 && second.count > 0)) return undefined;
  const value = first.share - second.share;
  const one = wilsonInterval(first.share, first.count);
  const other = wilsonInterval(second.share, second.count);
  const pooled = (first.share * first.count + second.share * second.count) / (first.count + second.count);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.count + 1 / second.count));
  return {
    value,
    low: value - Math.hypot(first.share - one.low, other.high - second.share),
    high: value + Math.hypot(one.high - first.share, second.share - other.low),
    p: error > 0 ? normalTwoSidedP(value / error) : 1,
  };
}
