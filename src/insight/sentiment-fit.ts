import { rSquared } from "../stats/r-squared.js";
import type { LeastSquaresColumn } from "../stats/sparse-design.js";
import type { DriverSample } from "./driver-column.js";

/**
 * R² of the comment's sentiment alone, and together with a layer's columns: the difference is what the layer adds to
 * the tone. Rows without sentiment have a column of their own. Empty where no row has one.
 */
export function sentimentFit(
  sample: DriverSample,
  layer: readonly LeastSquaresColumn[],
): { readonly sentimentR2?: number; readonly withSentimentR2?: number } {
  const sentiments = sample.sentiments ?? [];
  if (!sentiments.some((value) => value !== undefined)) return {};
  const tone = [
    { name: "sentiment", values: sentiments.map((value) => value ?? 0) },
    { name: "no sentiment", values: sentiments.map((value) => (value === undefined ? 1 : 0)) },
  ];
  const sentimentR2 = rSquared(sample.points, tone, sample.weights);
  const withSentimentR2 = rSquared(sample.points, [...tone, ...layer], sample.weights);
  if (sentimentR2 === undefined || withSentimentR2 === undefined) return {};
  return { sentimentR2, withSentimentR2 };
}
