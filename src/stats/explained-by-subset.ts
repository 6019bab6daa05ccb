import { dropFirst, partialOut } from "./partial-out.js";

/** Most players for which all subsets are gone through; each one more doubles the time. */
export const SUBSET_MAXIMUM = 15;

/**
 * R² of every subset of players (bit i = player i), from one matrix of correlations that holds the predictors and, last,
 * the response. A player is a predictor or, with `groups`, several that enter together (their places). Predictors in no
 * group take no part. One player after the other is partialled out; of each matrix only what later ones need is kept, so
 * the many deep ones are tiny. Undefined beyond 15 players.
 */
export function explainedBySubset(
  correlations: readonly (readonly number[])[],
  groups: readonly (readonly number[])[] = single(correlations.length - 1),
): Float64Array | undefined {
  if (groups.length > SUBSET_MAXIMUM) return undefined;
  const response = correlations.length - 1;
  const order = [...groups.flat(), response];
  const start = Float64Array.from(
    order.flatMap((row) => order.map((column) => correlations[row]?.[column] ?? 0)),
  );
  const explained = new Float64Array(2 ** groups.length);
  const visit = (matrix: Float64Array, size: number, subset: number, from: number): void => {
    explained[subset] = 1 - (matrix.at(-1) as number);
    let rest = matrix;
    let left = size;
    for (let player = from; player < groups.length; player++) {
      const own = groups[player]?.length ?? 0;
      let entered = rest;
      for (let pivot = 0; pivot < own; pivot++) entered = partialOut(entered, left, pivot);
      visit(dropFirst(entered, left, own), left - own, subset | (1 << player), player + 1);
      rest = dropFirst(rest, left, own);
      left -= own;
    }
  };
  visit(start, order.length, 0, 0);
  return explained;
}

/** One group for each of so many predictors. */
export function single(count: number): number[][] {
  return Array.from({ length: count }, (_, index) => [index]);
}
