import type { TestedInterval } from "./interval.js";
import { type NetShares, netPromoterAdjusted } from "./net-promoter-adjusted.js";
import { NORMAL_95 } from "./normal-quantile.js";
import { normalTwoSidedP } from "./normal-two-sided-p.js";

/** The two groups within one stratum, with their weights. */
export interface Stratum {
  readonly inside: NetShares & { readonly total: number };
  readonly outside: NetShares & { readonly total: number };
}

/**
 * Difference of net scores, in points, compared within strata only: Σ ω(N₁ − N₀)/Σ ω with ω = n₁n₀/n (Mantel–Haenszel
 * weights). Interval and two-sided p from the adjusted Wald errors within the strata. Undefined where no stratum has both.
 */
export function standardizedDifference(strata: readonly Stratum[]): TestedInterval | undefined {
  let total = 0;
  let sum = 0;
  let variance = 0;
  for (const { inside, outside } of strata) {
    const all = inside.total + outside.total;
    const weight = all > 0 ? (inside.total * outside.total) / all : 0;
    if (weight === 0) continue;
    const net = (shares: NetShares) => 100 * (shares.promoterShare - shares.detractorShare);
    total += weight;
    sum += weight * (net(inside) - net(outside));
    variance +=
      weight ** 2 * (netPromoterAdjusted(inside).error ** 2 + netPromoterAdjusted(outside).error ** 2);
  }
  if (!(total > 0)) return undefined;
  const value = sum / total;
  const error = Math.sqrt(variance) / total;
  return {
    value,
    low: Math.max(-200, value - NORMAL_95 * error),
    high: Math.min(200, value + NORMAL_95 * error),
    p: normalTwoSidedP(value / error),
  };
}
