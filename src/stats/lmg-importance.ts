import { explainedBySubset } from "./explained-by-subset.js";

/**
 * Each player's part of R² by Lindeman, Merenda and Gold: the mean of what it adds over all orders (the Shapley value
 * of R²; R: relaimpo::calc.relimp type "lmg", domir's general dominance). The parts add up to R². A player is a predictor
 * or, with `groups`, several that enter together. `correlations` holds the predictors and, last, the response.
 * Undefined beyond 15 players: see lmgByPermutations.
 */
export function lmgImportance(
  correlations: readonly (readonly number[])[],
  groups?: readonly (readonly number[])[],
): number[] | undefined {
  const explained = explainedBySubset(correlations, groups);
  return explained === undefined ? undefined : shapleyValues(explained);
}

/** Mean of what each player adds over all orders, from the worth of every subset (bit i = player i). */
export function shapleyValues(worth: Float64Array): number[] {
  const count = Math.round(Math.log2(worth.length));
  const factorial = [1];
  for (let index = 1; index <= count; index++) factorial.push(index * (factorial[index - 1] as number));
  const parts = new Array<number>(count).fill(0);
  for (let subset = 0; subset < worth.length; subset++) {
    const size = bitCount(subset);
    for (let index = 0; index < count; index++) {
      const bit = 1 << index;
      if (subset & bit) continue;
      const share =
        ((factorial[size] as number) * (factorial[count - size - 1] as number)) /
        (factorial[count] as number);
      const gain = (worth[subset | bit] as number) - (worth[subset] as number);
      parts[index] = (parts[index] as number) + share * gain;
    }
  }
  return parts;
}

function bitCount(value: number): number {
  let count = 0;
  for (let rest = value; rest > 0; rest &= rest - 1) count++;
  return count;
}
