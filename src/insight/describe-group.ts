import type { Estimate, Nps, Reliability } from "../model/index.js";
import { leaveOutImpact } from "../stats/leave-out-impact.js";
import { netPromoterCounts } from "../stats/net-promoter-counts.js";
import { netPromoterDifference } from "../stats/net-promoter-difference.js";
import { NORMAL_95 } from "../stats/normal-quantile.js";
import { npsOfCounts } from "./compute-nps.js";
import type { DriverColumn, DriverSample } from "./driver-column.js";
import { judgeReliability } from "./judge-reliability.js";
import type { Limits } from "./limits.js";

/** Those who mention something against those who do not; numbers only where both are enough to have any. */
export interface GroupDescription {
  readonly mentions: number;
  /** 0…1, weighted. */
  readonly share: number;
  /** Of those who mention it, and "indicative" too where the others are few: both carry the comparison. */
  readonly reliability: Reliability;
  readonly with?: Nps;
  readonly without?: Nps;
  readonly impact?: Estimate;
  /** Half-width, in points, of the adjusted Wald interval of with − without. */
  readonly differenceHalfWidth?: number;
}

export function describeGroup(
  sample: DriverSample,
  column: Pick<DriverColumn, "flags" | "mentions">,
  limits: Limits,
): GroupDescription {
  const { ratings, weights, grouping } = sample;
  const inside = netPromoterCounts(ratings, weights, (index) => column.flags[index] === 1, grouping);
  const outside = netPromoterCounts(ratings, weights, (index) => column.flags[index] !== 1, grouping);
  const others = sample.people - column.mentions;
  const share = (inside?.total ?? 0) / ((inside?.total ?? 0) + (outside?.total ?? 0)) || 0;
  const own = judgeReliability(column.mentions, inside?.effective ?? 0, limits);
  if (own === "suppressed" || inside === undefined)
    return { mentions: column.mentions, share, reliability: own };
  const few = (outside?.effective ?? 0) < limits.indicativeBelow;
  const described = {
    mentions: column.mentions,
    share,
    reliability: few ? ("indicative" as const) : own,
    with: npsOfCounts(inside),
  };
  if (outside === undefined || others < limits.suppressBelow) return described;
  const differenceHalfWidth = NORMAL_95 * netPromoterDifference(inside, outside).error;
  const least = described.reliability === "normal" ? 0 : share * differenceHalfWidth;
  const impact = impactOf(sample, column, least);
  return { ...described, without: npsOfCounts(outside), ...(impact ? { impact } : {}), differenceHalfWidth };
}

/** Impact is share × difference, so in small groups its interval is at least as wide as the difference's × share. */
function impactOf(
  sample: DriverSample,
  column: Pick<DriverColumn, "flags">,
  leastHalfWidth: number,
): Estimate | undefined {
  const impact = leaveOutImpact(sample.points, column.flags, sample.weights, sample.grouping);
  if (impact === undefined) return undefined;
  const half = Math.max(NORMAL_95 * impact.error, leastHalfWidth);
  return { value: impact.value, low: impact.value - half, high: impact.value + half };
}
