import { single } from "./explained-by-subset.js";
import { partialOut } from "./partial-out.js";
import { sampleWithoutReplacement } from "./sample-without-replacement.js";
import type { RandomSource } from "./seeded-random.js";

/**
 * LMG parts of R² estimated from random orders, each also gone through backwards (which makes the two halves' errors
 * cancel in part), with the Monte-Carlo standard error of each part. The parts add up to R² exactly, whatever the number
 * of orders. Players as in lmgImportance.
 */
export function lmgByPermutations(
  correlations: readonly (readonly number[])[],
  random: RandomSource,
  groups: readonly (readonly number[])[] = single(correlations.length - 1),
  orders = 500,
): { readonly value: number; readonly error: number }[] {
  const size = correlations.length;
  const start = Float64Array.from(correlations.flat());
  const sums = groups.map(() => ({ sum: 0, squares: 0 }));
  const players = groups.map((_, index) => index);
  const pairs = Math.max(2, Math.ceil(orders / 2));
  for (let pair = 0; pair < pairs; pair++) {
    const order = sampleWithoutReplacement(players, players.length, random);
    const forward = gains(start, size, groups, order);
    const backward = gains(start, size, groups, [...order].reverse());
    for (const [player, total] of sums.entries()) {
      const mean = ((forward[player] as number) + (backward[player] as number)) / 2;
      total.sum += mean;
      total.squares += mean * mean;
    }
  }
  return sums.map(({ sum, squares }) => {
    const value = sum / pairs;
    const variance = Math.max(0, squares / pairs - value * value) * (pairs / (pairs - 1));
    return { value, error: Math.sqrt(variance / pairs) };
  });
}

function gains(
  start: Float64Array,
  size: number,
  groups: readonly (readonly number[])[],
  order: readonly number[],
): number[] {
  const found = new Array<number>(groups.length).fill(0);
  let matrix = start;
  let left = start.at(-1) as number;
  for (const player of order) {
    for (const pivot of groups[player] ?? []) matrix = partialOut(matrix, size, pivot);
    const now = matrix.at(-1) as number;
    found[player] = left - now;
    left = now;
  }
  return found;
}
