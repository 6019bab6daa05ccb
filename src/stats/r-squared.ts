import { type LeastSquaresColumn, sparseDesign } from "./sparse-design.js";
import { sweep } from "./sweep.js";

/**
 * Part of the variance of the response that a weighted linear model with an intercept explains, 0…1; 0 where the response
 * does not vary. Repeated columns do no harm. Undefined without a row that has a weight.
 */
export function rSquared(
  response: ArrayLike<number>,
  columns: readonly LeastSquaresColumn[],
  weights?: ArrayLike<number>,
): number | undefined {
  const design = sparseDesign(response, columns, weights);
  const total = design.gram[0]?.[0] as number;
  if (!(total > 0)) return undefined;
  const mean = (design.moments[0] as number) / total;
  const { kept, inverse } = sweep(design.gram);
  const moments = kept.map((column) => design.moments[column] as number);
  const explained = moments.reduce(
    (sum, one, row) =>
      sum +
      one * moments.reduce((inner, other, column) => inner + other * (inverse[row]?.[column] as number), 0),
    -total * mean * mean,
  );
  const variation = design.response.reduce(
    (sum, value, index) => sum + (design.weights[index] as number) * (value - mean) ** 2,
    0,
  );
  return variation > 0 ? Math.min(1, Math.max(0, explained / variation)) : 0;
}
