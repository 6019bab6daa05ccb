import { leastSquares } from "../stats/least-squares.js";
import { rootMeanSquare } from "../stats/root-mean-square.js";
import type { LeastSquaresColumn } from "../stats/sparse-design.js";
import type { DriverSample } from "./driver-column.js";

/**
 * How strongly to shrink coefficients where columns are many for the rows: columns × residual variance / Σ coefficient²
 * (Hoerl, Kennard & Baldwin 1975), columns in units of their root mean square. 0 where nothing is explained or left.
 */
export function choosePenalty(sample: DriverSample, columns: readonly LeastSquaresColumn[]): number {
  const { points, weights, counts, grouping } = sample;
  const fit = leastSquares(points, columns, weights, grouping);
  if (fit === undefined) return 0;
  let total = 0;
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < points.length; index++) {
    const weight = (weights[index] as number) * (counts[index] as number);
    const value = points[index] as number;
    total += weight;
    sum += weight * value;
    squares += weight * value * value;
  }
  const variance = (squares / total - (sum / total) ** 2) * (1 - fit.r2);
  const size = fit.kept.reduce((all, column, place) => {
    const scale = rootMeanSquare(columns[column]?.values ?? [], weights, counts);
    return all + ((fit.coefficients[place + 1] as number) * scale) ** 2;
  }, 0);
  return size > 0 ? (fit.kept.length * variance) / size : 0;
}
