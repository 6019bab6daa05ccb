import { ProblemError } from "../io/problem-error.js";
import { type RatingScale, ratingScaleOf } from "../learn/rating-scale-of.js";
import type { Corpus } from "./read-corpus.js";

interface Bounds {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/**
 * What the ratings of a corpus mean.
 * @throws ProblemError "corpus/rating" where they are no scale that is known, or one side of it is missing.
 */
export function corpusScale({ comments, source, ratingColumn }: Corpus, { low, high }: Bounds): RatingScale {
  const ratings = comments.flatMap(({ rating }) => rating ?? []);
  const scale = ratingScaleOf(ratings, { low, high });
  const sides = scale && [
    ratings.some((rating) => rating <= scale.low),
    ratings.some((rating) => rating >= scale.high),
  ];
  if (scale && sides?.every(Boolean)) return scale;
  const got =
    ratingColumn === undefined
      ? "there is no column with ratings"
      : ratings.length === 0
        ? `"${ratingColumn}" holds no numbers`
        : `"${ratingColumn}" goes from ${ratings.reduce((a, b) => Math.min(a, b))} to ${ratings.reduce((a, b) => Math.max(a, b))}`;
  throw new ProblemError([
    {
      code: "corpus/rating",
      message: `Expected low and high ratings (stars 1–5, or 0–10) in "${source}", but ${got}.`,
      place: { file: source },
      hint: "Name the column with --rating; on another scale, say what is low and high with --low and --high.",
    },
  ]);
}
