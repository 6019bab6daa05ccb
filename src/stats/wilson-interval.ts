import type { Interval } from "./interval.js";
import { NORMAL_95 } from "./normal-quantile.js";

/**
 * A share 0…1 with Wilson's 95 % score interval. R: prop.test(x, n, correct = FALSE). `count` may be an effective number.
 * With `count` 0 nothing is known: share 0, interval 0…1.
 */
export function wilsonInterval(share: number, count: number): Interval {
  if (!(count > 0)) return { value: 0, low: 0, high: 1 };
  const square = NORMAL_95 * NORMAL_95;
  const centre = (share + square / (2 * count)) / (1 + square / count);
  const half =
    (NORMAL_95 / (1 + square / count)) *
    Math.sqrt((share * (1 - share)) / count + square / (4 * count * count));
  return {
    value: share,
    low: share <= 0 ? 0 : Math.max(0, centre - half),
    high: share >= 1 ? 1 : Math.min(1, centre + half),
  };
}
