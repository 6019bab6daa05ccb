import type { TestedInterval } from "./interval.js";
import { tQuantile } from "./t-quantile.js";
import { tTwoSidedP } from "./t-two-sided-p.js";

/** Values of one group and their weights (default 1). */
export interface WeightedValues {
  readonly values: readonly number[];
  readonly weights?: readonly number[];
}

/**
 * Mean of the first − mean of the second group, Welch's t without equal variances. R, without weights:
 * t.test(first, second). Weights enter the means, and by their effective number the errors. Undefined where a group has
 * an effective number of 1 or less.
 */
export function welchDifference(first: WeightedValues, second: WeightedValues): TestedInterval | undefined {
  return welchOfMoments(momentsOf(first), momentsOf(second));
}

/** What Welch's t needs of a group. */
export interface Moments {
  readonly mean: number;
  /** With n − 1 (effective) below the line. */
  readonly variance: number;
  /** (Σ weight)² / Σ weight². */
  readonly effective: number;
}

/** The same of groups whose moments are known already. */
export function welchOfMoments(
  one: Moments | undefined,
  other: Moments | undefined,
): TestedInterval | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (!(one.effective > 1 && other.effective > 1)) return undefined;
  const value = one.mean - other.mean;
  const [a, b] = [one.variance / one.effective, other.variance / other.effective];
  const error = Math.sqrt(a + b);
  if (!(error > 0)) return { value, low: value, high: value, p: value === 0 ? 1 : 0 };
  const degrees = (a + b) ** 2 / (a ** 2 / (one.effective - 1) + b ** 2 / (other.effective - 1));
  const half = tQuantile(0.975, degrees) * error;
  return { value, low: value - half, high: value + half, p: tTwoSidedP(value / error, degrees) };
}

function momentsOf({ values, weights }: WeightedValues): Moments | undefined {
  let total = 0;
  let squares = 0;
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    const weight = weights?.[index] ?? 1;
    total += weight;
    squares += weight * weight;
    sum += weight * (values[index] as number);
  }
  const effective = (total * total) / squares;
  if (!(effective > 1)) return undefined;
  const mean = sum / total;
  let spread = 0;
  for (let index = 0; index < values.length; index++)
    spread += (weights?.[index] ?? 1) * ((values[index] as number) - mean) ** 2;
  return { mean, effective, variance: ((spread / total) * effective) / (effective - 1) };
}
