import type { DriverReport } from "../model/index.js";
import { detectableDifference } from "../stats/detectable-difference.js";
import { netPromoterCounts } from "../stats/net-promoter-counts.js";
import { netPromoterVariance } from "../stats/net-promoter-variance.js";
import { weightedMeanInterval } from "../stats/weighted-mean-interval.js";
import { ratingsOf, type Weighed } from "./group-part.js";
import type { Limits } from "./limits.js";

/** Distribution, mean, and what a comparison of two waves of this size could show. */
export function scoresOf(
  rated: readonly Weighed[],
  limits: Limits,
): Pick<DriverReport, "distribution" | "meanRating" | "detectable"> {
  const { ratings, weights, grouping } = ratingsOf(rated);
  if (ratings.length < limits.suppressBelow) return {};
  const distribution = new Array<number>(11).fill(0);
  for (const rating of ratings) {
    const score = Math.min(10, Math.max(0, Math.round(rating)));
    distribution[score] = (distribution[score] as number) + 1;
  }
  const meanRating = weightedMeanInterval(ratings, weights, grouping);
  const counts = netPromoterCounts(ratings, weights, undefined, grouping);
  const detectable =
    counts && detectableDifference(netPromoterVariance(counts), counts.effective, counts.effective);
  return { distribution, ...(meanRating ? { meanRating } : {}), ...(detectable ? { detectable } : {}) };
}
