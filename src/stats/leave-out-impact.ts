import type { Interval } from "./interval.js";
import { NORMAL_95 } from "./normal-quantile.js";
import type { Grouping } from "./sparse-design.js";

/**
 * Mean of all − mean of those without the flag, with a 95 % interval from the influence function (no bootstrap):
 * φᵢ = (yᵢ − ȳ) − 1[no flag]·(yᵢ − ȳ₀)/(1 − share), SE = √Σ(vᵢφᵢ)² / Σv; with clusters their sums are squared, times
 * G/(G − 1). Equal to share × (mean with − mean without). `flags` are 1 or true; `weights` ≥ 0 default to 1. In the units
 * of `values`. Undefined where nobody, or everybody, has the flag, or all are of one cluster.
 */
export function leaveOutImpact(
  values: ArrayLike<number>,
  flags: ArrayLike<number | boolean>,
  weights?: ArrayLike<number>,
  { counts, clusters }: Grouping = {},
): (Interval & { readonly error: number }) | undefined {
  let total = 0;
  let sum = 0;
  let restTotal = 0;
  let restSum = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const weight = (weights?.[index] ?? 1) * (counts?.[index] ?? 1);
    total += weight;
    sum += weight * value;
    if (flags[index]) continue;
    restTotal += weight;
    restSum += weight * value;
  }
  if (!(restTotal > 0) || restTotal >= total) return undefined;
  const mean = sum / total;
  const restMean = restSum / restTotal;
  const restShare = restTotal / total;
  let squares = 0;
  const byCluster = new Map<number, number>();
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const without = flags[index] ? 0 : (value - restMean) / restShare;
    const influence = (weights?.[index] ?? 1) * (value - mean - without);
    const count = counts?.[index] ?? 1;
    if (clusters === undefined) squares += count * influence ** 2;
    else {
      const cluster = clusters[index] as number;
      byCluster.set(cluster, (byCluster.get(cluster) ?? 0) + count * influence);
    }
  }
  const groups = byCluster.size;
  if (groups === 1) return undefined;
  if (groups > 1) {
    for (const influence of byCluster.values()) squares += influence ** 2;
    squares *= groups / (groups - 1);
  }
  const error = Math.sqrt(squares) / total;
  const value = mean - restMean;
  return { value, low: value - NORMAL_95 * error, high: value + NORMAL_95 * error, error };
}
