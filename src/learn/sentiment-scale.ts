import type { RatedClass } from "./rated-answer.js";

/** Which ratings of a scale speak of a good, and which of a bad experience. */
export interface SentimentScale {
  /** "1–10" */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Ratings up to this are negative … */
  readonly low: number;
  /** … and from this on positive; those between are neutral. */
  readonly high: number;
}

/** Scales by their ends, the narrowest first. */
const ENDS = [
  [1, 5],
  [1, 7],
  [1, 10],
  [0, 10],
  [0, 100],
] as const;
/** Two and a half, and three and a half stars of five, as shares of a scale's length. */
const LOW = 1.5 / 4;
const HIGH = 2.5 / 4;

/**
 * The scale that these ratings are given on (1–5, 1–7, 1–10, 0–10, 0–100: the narrowest that holds them all), cut as
 * the ratings were that the shipped models learned from: up to two stars of five is bad, from four on good. (The Net
 * Promoter Score cuts elsewhere: there 6 of 10 is among the detractors, though a 6 is seldom a complaint.) `bounds` cut
 * elsewhere, and on any scale. Undefined where there are no ratings, or the scale is unknown and `bounds` are missing.
 */
export function sentimentScaleOf(
  ratings: readonly number[],
  bounds: { readonly low?: number | undefined; readonly high?: number | undefined } = {},
): SentimentScale | undefined {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const rating of ratings) {
    lowest = Math.min(lowest, rating);
    highest = Math.max(highest, rating);
  }
  if (lowest > highest) return undefined;
  const known = ENDS.find(([from, to]) => lowest >= from && highest <= to);
  const [from, to] = known ?? [lowest, highest];
  const low = bounds.low ?? (known && Math.floor(from + LOW * (to - from)));
  const high = bounds.high ?? (known && Math.ceil(from + HIGH * (to - from)));
  if (low === undefined || high === undefined || low >= high) return undefined;
  return { name: `${from}–${to}`, from, to, low, high };
}

/** What a rating says of the experience. */
export function classOfRating(rating: number, { low, high }: SentimentScale): RatedClass {
  return rating <= low ? "negative" : rating >= high ? "positive" : "neutral";
}
