import type { Estimate, Nps, Reliability } from "../model/index.js";
import { leaveOutImpact } from "../stats/leave-out-impact.js";
import { netPromoterCounts } from "../stats/net-promoter-counts.js";
import { netPromoterDifference } from "../stats/net-promoter-difference.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { NORMAL_95 } from "../stats/normal-quantile.js";
import { computeNps } from "./compute-nps.js";
import type { DriverColumn, DriverSample } from "./driver-column.js";
import { judgeReliability } from "./judge-reliability.js";
import type { Limits } from "./limits.js";

/** Those who mention something against those who do not; numbers only where both are enough to have any. */
export interface GroupDescription {
  readonly mentions: number;
  /** 0…1, weighted. */
  readonly share: number;
  /** Of the smaller side: both must carry a comparison. */
  readonly reliability: Reliability;
  readonly with?: Nps;
  readonly without?: Nps;
  readonly impact?: Estimate;
  /** Half-width, in points, of the adjusted Wald interval of with − without. */
  readonly differenceHalfWidth?: number;
}

export function describeGroup(sample: DriverSample, column: DriverColumn, limits: Limits): GroupDescription {
  const sides = split(sample, column.flags);
  const total = sides.with.total + sides.without.total;
  const share = total > 0 ? sides.with.total / total : 0;
  const reliability = weakest(
    judgeReliability(sides.with.ratings.length, sides.with.effective, limits),
    sides.without.ratings.length >= limits.suppressBelow && sides.without.effective < limits.indicativeBelow
      ? "indicative"
      : "normal",
  );
  const described = { mentions: column.mentions, share, reliability };
  if (reliability === "suppressed") return described;
  const withIt = computeNps(sides.with.ratings, sides.with.weights);
  if (sides.without.ratings.length < limits.suppressBelow)
    return { ...described, ...(withIt ? { with: withIt } : {}) };
  const without = computeNps(sides.without.ratings, sides.without.weights);
  const halfWidth = differenceHalfWidth(sides);
  const impact = impactOf(sample, column, share, reliability === "normal" ? 0 : (halfWidth ?? 0));
  return {
    ...described,
    ...(withIt ? { with: withIt } : {}),
    ...(without ? { without } : {}),
    ...(impact ? { impact } : {}),
    ...(halfWidth === undefined ? {} : { differenceHalfWidth: halfWidth }),
  };
}

interface Side {
  readonly ratings: number[];
  readonly weights: number[];
  total: number;
  effective: number;
}

function split(
  sample: DriverSample,
  flags: readonly boolean[],
): { readonly with: Side; readonly without: Side } {
  const empty = (): Side => ({ ratings: [], weights: [], total: 0, effective: 0 });
  const sides = { with: empty(), without: empty() };
  for (const [index, rating] of sample.ratings.entries()) {
    const side = flags[index] === true ? sides.with : sides.without;
    const weight = sample.weights[index] as number;
    side.ratings.push(rating);
    side.weights.push(weight);
    side.total += weight;
  }
  for (const side of [sides.with, sides.without]) {
    const squares = side.weights.reduce((sum, weight) => sum + weight * weight, 0);
    side.effective = squares > 0 ? (side.total * side.total) / squares : 0;
  }
  return sides;
}

function weakest(one: Reliability, other: Reliability): Reliability {
  const order: readonly Reliability[] = ["suppressed", "indicative", "normal"];
  return order.find((level) => level === one || level === other) ?? "normal";
}

function differenceHalfWidth(sides: { readonly with: Side; readonly without: Side }): number | undefined {
  const withIt = netPromoterCounts(sides.with.ratings, sides.with.weights);
  const without = netPromoterCounts(sides.without.ratings, sides.without.weights);
  if (withIt === undefined || without === undefined) return undefined;
  return NORMAL_95 * netPromoterDifference(withIt, without).error;
}

/** Impact is share × difference, so in small groups its interval is at least as wide as the difference's × share. */
function impactOf(
  sample: DriverSample,
  column: DriverColumn,
  share: number,
  leastHalfWidth: number,
): Estimate | undefined {
  const points = sample.ratings.map((rating) => 100 * netPromoterPoints(rating));
  const impact = leaveOutImpact(points, column.flags, sample.weights);
  if (impact === undefined) return undefined;
  const half = Math.max(NORMAL_95 * impact.error, share * leastHalfWidth);
  return { value: impact.value, low: impact.value - half, high: impact.value + half };
}
