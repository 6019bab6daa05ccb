import type { Estimate } from "../model/index.js";

/**
 * Coefficient × share, with an interval that knows both are estimated: the variance of a product of independent
 * estimates, w²V(β) + β²V(w) + V(β)V(w) (Goodman 1960), V(w) = w(1−w)/n. `halfWidth` is that of the coefficient and
 * `quantile` the number of standard errors in it.
 */
export function contribution(
  coefficient: number,
  halfWidth: number,
  quantile: number,
  share: number,
  effective: number,
): Estimate {
  const variance = (halfWidth / quantile) ** 2;
  const shareVariance = (share * (1 - share)) / effective;
  const error = Math.sqrt(
    share * share * variance + coefficient * coefficient * shareVariance + variance * shareVariance,
  );
  const value = coefficient * share;
  return { value, low: value - quantile * error, high: value + quantile * error };
}
