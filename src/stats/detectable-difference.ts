import { NORMAL_95, normalQuantile } from "./normal-quantile.js";

/**
 * How far apart two net scores must be, in points, given the variance of one answer (+1, 0, −1; at most 1) and the two
 * numbers of answers. `significant`: the observed difference from which p < .05 (two-sided);
 * `power80`: the true difference that is found so in 80 % of such pairs of samples. Undefined without answers.
 */
export function detectableDifference(
  variance: number,
  first: number,
  second: number,
): { readonly significant: number; readonly power80: number } | undefined {
  if (!(first > 0 && second > 0)) return undefined;
  const error = 100 * Math.sqrt(variance / first + variance / second);
  return { significant: NORMAL_95 * error, power80: (NORMAL_95 + normalQuantile(0.8)) * error };
}
