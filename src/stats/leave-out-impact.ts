import type { Interval } from "./interval.js";
import { NORMAL_95 } from "./normal-quantile.js";

/**
 * Mean of all − mean of those without the flag, with a 95 % interval from the influence function (no bootstrap):
 * φᵢ = (yᵢ − ȳ) − 1[no flag]·(yᵢ − ȳ₀)/(1 − share), SE = √Σ(vᵢφᵢ)² / Σv.
 * Equal to share × (mean with − mean without). `weights` ≥ 0 default to 1. In the units of `values`.
 * Undefined where nobody, or everybody, has the flag.
 */
export function leaveOutImpact(
  values: readonly number[],
  flags: readonly boolean[],
  weights?: readonly number[],
): (Interval & { readonly error: number }) | undefined {
  let total = 0;
  let sum = 0;
  let restTotal = 0;
  let restSum = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const weight = weights?.[index] ?? 1;
    total += weight;
    sum += weight * value;
    if (flags[index] === true) continue;
    restTotal += weight;
    restSum += weight * value;
  }
  if (!(restTotal > 0) || restTotal >= total) return undefined;
  const mean = sum / total;
  const restMean = restSum / restTotal;
  const restShare = restTotal / total;
  let squares = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const without = flags[index] === true ? 0 : (value - restMean) / restShare;
    squares += ((weights?.[index] ?? 1) * (value - mean - without)) ** 2;
  }
  const error = Math.sqrt(squares) / total;
  const value = mean - restMean;
  return { value, low: value - NORMAL_95 * error, high: value + NORMAL_95 * error, error };
}
