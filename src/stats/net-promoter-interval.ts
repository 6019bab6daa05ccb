import type { Interval } from "./interval.js";
import { type NetShares, netPromoterAdjusted } from "./net-promoter-adjusted.js";
import { NORMAL_95 } from "./normal-quantile.js";

/**
 * Net score in points −100…100 as observed, with the adjusted Wald 95 % interval, cut at ±100.
 * The interval is about the adjusted centre, so `value` need not be its middle; it reaches as far as `value`, which
 * matters for one or two answers only.
 */
export function netPromoterInterval(shares: NetShares): Interval {
  const { centre, error } = netPromoterAdjusted(shares);
  const value = 100 * (shares.promoterShare - shares.detractorShare);
  return {
    value,
    low: Math.min(value, Math.max(-100, centre - NORMAL_95 * error)),
    high: Math.max(value, Math.min(100, centre + NORMAL_95 * error)),
  };
}
