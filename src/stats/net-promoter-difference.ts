import type { TestedInterval } from "./interval.js";
import { type NetShares, netPromoterAdjusted } from "./net-promoter-adjusted.js";
import { NORMAL_95 } from "./normal-quantile.js";
import { normalTwoSidedP } from "./normal-two-sided-p.js";

/**
 * First − second, in points −200…200, of two groups without a member in common. `value` is the observed difference;
 * interval and two-sided p are adjusted Wald with the pseudo-answers in each group (R package NPS, `nps_test_`).
 * `error` is the standard error behind them.
 */
export function netPromoterDifference(
  first: NetShares,
  second: NetShares,
): TestedInterval & { readonly error: number } {
  const one = netPromoterAdjusted(first);
  const other = netPromoterAdjusted(second);
  const centre = one.centre - other.centre;
  const error = Math.hypot(one.error, other.error);
  return {
    value: 100 * (first.promoterShare - first.detractorShare - second.promoterShare + second.detractorShare),
    low: Math.max(-200, centre - NORMAL_95 * error),
    high: Math.min(200, centre + NORMAL_95 * error),
    p: normalTwoSidedP(centre / error),
    error,
  };
}
