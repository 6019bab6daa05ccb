/** Where a rating stands among the others. */
export type RatingSide = "low" | "middle" | "high";

/** Ratings from `from` to `to`, both included. */
export interface RatingClass {
  /** "1", or "0–6" where several ratings are one class. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What the ratings of a corpus mean. */
export interface RatingScale {
  /** "1–5" */
  readonly name: string;
  /** Ratings up to this are low … */
  readonly low: number;
  /** … and from this on high. */
  readonly high: number;
  /** From the lowest to the highest, together the whole scale. */
  readonly classes: readonly RatingClass[];
}

/**
 * The scale that these ratings are given on: 1–5 (stars: low to 2, high from 4), 0–10 or 1–10 (recommendation: low to
 * 6, high from 9). `bounds` decide what is low and high on any scale. Undefined where there are no ratings, or they
 * are on another scale and `bounds` are missing.
 */
export function ratingScaleOf(
  ratings: readonly number[],
  bounds: { readonly low?: number | undefined; readonly high?: number | undefined } = {},
): RatingScale | undefined {
  const [lowest, highest] = extremes(ratings);
  if (lowest === undefined || highest === undefined) return undefined;
  const known = SCALES.find(({ from, to }) => lowest >= from && highest <= to);
  const low = bounds.low ?? known?.low;
  const high = bounds.high ?? known?.high;
  if (low === undefined || high === undefined || low >= high) return undefined;
  const from = known?.from ?? lowest;
  const to = known?.to ?? highest;
  const name = span(from, to);
  const single = known !== undefined && to - from < MOST_SINGLE && ratings.every(Number.isInteger);
  return { name, low, high, classes: single ? singles(from, to) : sides(from, to, low, high, ratings) };
}

/** Which side of the scale a rating is on. */
export function sideOf(rating: number, { low, high }: RatingScale): RatingSide {
  return rating <= low ? "low" : rating >= high ? "high" : "middle";
}

/**
 * Scales that are known by their ends; the first that holds all ratings. Recommendation is cut as the Net Promoter
 * Score does it.
 */
const SCALES = [
  { from: 1, to: 5, low: 2, high: 4 },
  { from: 0, to: 10, low: 6, high: 9 },
] as const;
/** Up to so many ratings, each is a class of its own. */
const MOST_SINGLE = 5;

function extremes(ratings: readonly number[]): readonly [number?, number?] {
  if (ratings.length === 0) return [];
  return ratings.reduce(
    ([low, high], rating) => [Math.min(low, rating), Math.max(high, rating)] as [number, number],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number],
  );
}

function singles(from: number, to: number): readonly RatingClass[] {
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const rating = from + step;
    return { name: String(rating), from: rating, to: rating };
  });
}

function sides(
  from: number,
  to: number,
  low: number,
  high: number,
  ratings: readonly number[],
): readonly RatingClass[] {
  const between = ratings.filter((rating) => rating > low && rating < high);
  const [least, most] = extremes(between);
  return [
    { name: span(from, low), from, to: low },
    ...(least === undefined || most === undefined
      ? []
      : [{ name: span(least, most), from: least, to: most }]),
    { name: span(high, to), from: high, to },
  ];
}

function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
