import type { LeastSquares } from "../stats/least-squares.js";
import { linearCombination } from "../stats/linear-combination.js";

/** One coefficient of a model (0 = intercept) with its HC3 t interval, standard error and two-sided p. */
export function coefficientEstimate(fit: LeastSquares, place: number): ReturnType<typeof linearCombination> {
  return linearCombination(
    fit,
    fit.coefficients.map((_, index) => (index === place ? 1 : 0)),
  );
}
