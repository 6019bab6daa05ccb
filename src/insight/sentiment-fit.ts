import { rSquared } from "../stats/r-squared.js";
import type { LeastSquaresColumn } from "../stats/sparse-design.js";
import type { DriverSample } from "./driver-column.js";

/** Comment sentiment −1…1 of each row of a sample, where there is one. */
export interface SampleTone {
  readonly values: readonly (number | undefined)[];
  /** Weighted sum of squares about that mean, for rows that stand for several. */
  readonly within: readonly number[];
}

/**
 * R² of the comment's sentiment alone, and together with a layer's columns: the difference is what the layer adds to
 * the tone. Rows without sentiment have a column of their own. Empty where no row has one.
 */
export function sentimentFit(
  { points, weights, grouping }: DriverSample,
  tone: SampleTone | undefined,
  layer: readonly LeastSquaresColumn[],
): { readonly sentimentR2?: number; readonly withSentimentR2?: number } {
  if (tone === undefined || !tone.values.some((value) => value !== undefined)) return {};
  const columns = [
    {
      name: "sentiment",
      values: Float64Array.from(tone.values, (value) => value ?? 0),
      within: tone.within,
    },
    { name: "no sentiment", values: Uint8Array.from(tone.values, (value) => (value === undefined ? 1 : 0)) },
  ];
  const sentimentR2 = rSquared(points, columns, weights, grouping);
  const withSentimentR2 = rSquared(points, [...columns, ...layer], weights, grouping);
  if (sentimentR2 === undefined || withSentimentR2 === undefined) return {};
  return { sentimentR2, withSentimentR2 };
}
