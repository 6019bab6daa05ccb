import { effectiveNumber } from "./effective-number.js";
import type { Interval } from "./interval.js";
import type { Grouping } from "./sparse-design.js";
import { tQuantile } from "./t-quantile.js";

/**
 * Weighted mean with its 95 % t interval; weights ≥ 0 default to 1 and enter by their effective number
 * (Σv)²/Σv², less where answers come in clusters; answers that stand for several count so often. R, without weights: t.test(values)$conf.int. Undefined with an
 * effective number of 1 or less.
 */
export function weightedMeanInterval(
  values: readonly number[],
  weights?: readonly number[],
  grouping: Grouping = {},
): Interval | undefined {
  const massOf = (index: number) => (weights?.[index] ?? 1) * (grouping.counts?.[index] ?? 1);
  let total = 0;
  let sum = 0;
  for (const [index, value] of values.entries()) {
    const weight = massOf(index);
    total += weight;
    sum += weight * value;
  }
  const effective = effectiveNumber(values, weights, grouping);
  if (!(effective > 1)) return undefined;
  const mean = sum / total;
  let spread = 0;
  for (const [index, value] of values.entries()) spread += massOf(index) * (value - mean) ** 2;
  const half = tQuantile(0.975, effective - 1) * Math.sqrt(spread / total / (effective - 1));
  return { value: mean, low: mean - half, high: mean + half };
}
