import { quantileSorted } from "simple-statistics";
import { johnsonImportance } from "./johnson-importance.js";
import { randomNormal } from "./random-normal.js";
import type { RandomSource } from "./seeded-random.js";

/**
 * The part of R² that a column of pure noise would get by Johnson's weights: the 95th percentile over `draws` such columns,
 * each entered beside the others (a yardstick for importances, which cannot be below 0; Tonidandel, LeBreton & Johnson
 * 2009). The noise's correlations with n rows are normal with covariance R/n, so no data is gone through. `correlations`
 * holds the predictors and, last, the response.
 */
export function noiseImportance(
  correlations: readonly (readonly number[])[],
  rows: number,
  random: RandomSource,
  draws = 100,
): number | undefined {
  if (!(rows > 1)) return undefined;
  const root = cholesky(correlations);
  const count = correlations.length - 1;
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const normal = root.map(() => randomNormal(random));
    const noise = root.map(
      (row) =>
        row.reduce((sum, value, index) => sum + value * (normal[index] as number), 0) / Math.sqrt(rows),
    );
    const predictors = correlations.slice(0, count).map((row, place) => {
      return [...row.slice(0, count), noise[place] as number, row[count] as number];
    });
    const response = correlations[count] as readonly number[];
    const widened = [
      ...predictors,
      [...noise.slice(0, count), 1, noise[count] as number],
      [...response.slice(0, count), noise[count] as number, response[count] as number],
    ];
    found.push(johnsonImportance(widened)[count] as number);
  }
  return quantileSorted(
    found.sort((a, b) => a - b),
    0.95,
  );
}

/** L with LL′ = matrix; columns without variance of their own are 0. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower = matrix.map(() => new Array<number>(matrix.length).fill(0));
  for (let row = 0; row < matrix.length; row++) {
    const line = lower[row] as number[];
    for (let column = 0; column <= row; column++) {
      const other = lower[column] as number[];
      let rest = matrix[row]?.[column] as number;
      for (let index = 0; index < column; index++) rest -= (line[index] as number) * (other[index] as number);
      if (row === column) line[column] = Math.sqrt(Math.max(0, rest));
      else line[column] = (other[column] as number) > 1e-6 ? rest / (other[column] as number) : 0;
    }
  }
  return lower;
}
