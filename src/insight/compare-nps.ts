import type { Difference } from "../model/index.js";
import { netPromoterCounts } from "../stats/net-promoter-counts.js";
import { netPromoterDifference } from "../stats/net-promoter-difference.js";
import { ratingsOf, type Weighed } from "./group-part.js";
import type { Limits } from "./limits.js";

/** NPS of the first − NPS of the second group, without a row in common; undefined where either is too small. */
export function compareNps(
  first: readonly Weighed[],
  second: readonly Weighed[],
  limits: Limits,
): Difference | undefined {
  const [one, other] = [ratingsOf(first), ratingsOf(second)];
  if (Math.min(one.ratings.length, other.ratings.length) < limits.suppressBelow) return undefined;
  const firstCounts = netPromoterCounts(one.ratings, one.weights, undefined, one.grouping);
  const secondCounts = netPromoterCounts(other.ratings, other.weights, undefined, other.grouping);
  if (firstCounts === undefined || secondCounts === undefined) return undefined;
  const { value, low, high, p } = netPromoterDifference(firstCounts, secondCounts);
  return { value, low, high, p };
}
