import type { Driver, ModelCheck } from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { NORMAL_95 } from "../stats/normal-quantile.js";
import { orderedLogit } from "../stats/ordered-logit.js";
import type { LeastSquaresColumn } from "../stats/sparse-design.js";
import type { DriverSample } from "./driver-column.js";

/** With more different rows than this the check would take longer than all the rest, and has nothing left to add. */
const MOST_ROWS = 20_000;

/**
 * The columns of the model, in order, in an ordered logit of the score 0–10: an average effect beyond the interval of its
 * coefficient says that the straight line of the model is to be doubted there. Undefined where the scores are all alike,
 * or the rows too many.
 */
export function checkModel(
  sample: DriverSample,
  columns: readonly LeastSquaresColumn[],
  drivers: readonly Pick<Driver, "label" | "polarity" | "coefficient">[],
): ModelCheck | undefined {
  if (sample.ratings.length > MOST_ROWS) return undefined;
  const worth = (rating: number) => 100 * netPromoterPoints(rating);
  const fit = orderedLogit(sample.ratings, columns, worth, sample.weights, sample.grouping);
  if (fit === undefined) return undefined;
  const nameOf = ({ label, polarity }: (typeof drivers)[number]) => ({
    label,
    ...(polarity === undefined ? {} : { polarity }),
  });
  const found = drivers.flatMap((driver, index) => {
    const column = fit.columns[index];
    return column === undefined ? [] : { driver, column };
  });
  return {
    method: "ordered-logit",
    logLikelihood: fit.logLikelihood,
    fittedNps: fit.fitted,
    drivers: found.map(({ driver, column: { coefficient, error, effect } }) => ({
      ...nameOf(driver),
      logOdds: {
        value: coefficient,
        low: coefficient - NORMAL_95 * error,
        high: coefficient + NORMAL_95 * error,
      },
      effect,
    })),
    disagreeing: found
      .filter(({ driver: { coefficient }, column: { effect } }) => {
        if (coefficient === undefined) return false;
        return effect < coefficient.low || effect > coefficient.high;
      })
      .map(({ driver }) => nameOf(driver)),
  };
}
