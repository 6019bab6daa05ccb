import { type Grouping, type LeastSquaresColumn, sparseDesign } from "./sparse-design.js";
import { sweep } from "./sweep.js";

/** A column of which a row holds the mean over the rows it stands for. */
export interface AveragedColumn extends LeastSquaresColumn {
  /** Sum of squares within each row, weighted like it: what the mean alone does not show. */
  readonly within?: ArrayLike<number>;
}

/**
 * Part of the variance of the response that a weighted linear model with an intercept explains, 0…1; 0 where the response
 * does not vary. Repeated columns do no harm. Undefined without a row that has a weight.
 */
export function rSquared(
  response: ArrayLike<number>,
  columns: readonly AveragedColumn[],
  weights?: ArrayLike<number>,
  grouping: Grouping = {},
): number | undefined {
  const design = sparseDesign(response, columns, weights, grouping);
  const total = design.gram[0]?.[0] as number;
  if (!(total > 0)) return undefined;
  const gram = design.gram.map((row, at) => {
    const within = columns[at - 1]?.within;
    if (within === undefined) return row;
    let squares = 0;
    for (let index = 0; index < within.length; index++) squares += within[index] as number;
    const scale = design.scales[at] as number;
    return row.map((value, column) => (column === at ? value + squares / (scale * scale) : value));
  });
  const mean = (design.moments[0] as number) / total;
  const { kept, inverse } = sweep(gram);
  const moments = kept.map((column) => design.moments[column] as number);
  const explained = moments.reduce(
    (sum, one, row) =>
      sum +
      one * moments.reduce((inner, other, column) => inner + other * (inverse[row]?.[column] as number), 0),
    -total * mean * mean,
  );
  const variation = design.response.reduce(
    (sum, value, row) =>
      sum + (design.weights[row] as number) * (design.counts[row] as number) * (value - mean) ** 2,
    0,
  );
  return variation > 0 ? Math.min(1, Math.max(0, explained / variation)) : 0;
}
