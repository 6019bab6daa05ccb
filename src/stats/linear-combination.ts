import type { TestedInterval } from "./interval.js";
import type { LeastSquares } from "./least-squares.js";
import { tQuantile } from "./t-quantile.js";
import { tTwoSidedP } from "./t-two-sided-p.js";

/**
 * A weighted sum of a model's coefficients (one factor per coefficient, intercept first) with its 95 % t interval and
 * two-sided p against 0. `error` is the HC3 standard error. With an error of 0 the p is 1 for a sum of 0, else 0.
 */
export function linearCombination(
  fit: LeastSquares,
  factors: readonly number[],
): TestedInterval & { readonly error: number } {
  let value = 0;
  let variance = 0;
  for (const [row, factor] of factors.entries()) {
    if (factor === 0) continue;
    value += factor * (fit.coefficients[row] as number);
    for (const [column, other] of factors.entries()) {
      variance += factor * other * (fit.covariance[row]?.[column] as number);
    }
  }
  const error = Math.sqrt(Math.max(0, variance));
  const half = tQuantile(0.975, fit.degrees) * error;
  const p = error > 0 ? tTwoSidedP(value / error, fit.degrees) : value === 0 ? 1 : 0;
  return { value, low: value - half, high: value + half, p, error };
}
