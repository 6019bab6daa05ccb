import type { ScaleModel } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { leastSquares } from "../stats/least-squares.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { coefficientEstimate } from "./coefficient-estimate.js";
import { computeNps } from "./compute-nps.js";
import type { Limits } from "./limits.js";
import { measureImportance } from "./measure-importance.js";
import type { Factors } from "./read-factors.js";
import { repeatProblems } from "./repeat-problems.js";

/**
 * Scales instead of 0/1 columns: NPS points per step of each scale (weighted least squares, HC3, t), and each one's part of R²
 * of the rating. No contributions: a scale has no natural zero. Undefined where there are fewer rows than may say
 * anything, or no more than coefficients.
 */
export function fitScaleModel(factors: Factors, limits: Limits): ScaleModel | undefined {
  const ratings = factors.rows.map((row) => row.rating);
  const weights = factors.rows.map((row) => row.weight);
  const nps = computeNps(ratings, weights);
  if (nps === undefined || nps.n < limits.suppressBelow) return undefined;
  const points = ratings.map((rating) => 100 * netPromoterPoints(rating));
  const fit = leastSquares(points, factors.columns, weights);
  if (fit === undefined) return undefined;
  const estimates = fit.coefficients.map((_, place) => coefficientEstimate(fit, place));
  const kept = fit.kept.map((index) => factors.columns[index] as Factors["columns"][number]);
  const { columns: importance } = measureImportance(
    kept.map((column) => column.values),
    ratings,
    weights,
  );
  const adjusted = benjaminiHochberg(estimates.slice(1).map((estimate) => estimate.p));
  return {
    layer: "factors",
    rows: ratings.length,
    nps,
    intercept: plain(estimates[0] as (typeof estimates)[number]),
    r2: fit.r2,
    drivers: kept.map((column, index) => {
      const estimate = estimates[index + 1] as (typeof estimates)[number];
      return {
        label: column.name,
        answers: column.answers,
        mean: fit.means[index + 1] as number,
        coefficient: plain(estimate),
        p: estimate.p,
        q: adjusted[index] as number,
        importance: importance[index] as (typeof importance)[number],
      };
    }),
    problems: repeatProblems(fit),
  };
}

function plain({ value, low, high }: { value: number; low: number; high: number }): ScaleModel["intercept"] {
  return { value, low, high };
}
