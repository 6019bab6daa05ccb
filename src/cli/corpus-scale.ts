import { type RatingScale, ratingScaleOf } from "../learn/rating-scale-of.js";
import type { Corpus } from "./read-corpus.js";
import { refuseRatings } from "./refuse-ratings.js";

interface Bounds {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/**
 * What the ratings of a corpus mean.
 * @throws ProblemError "corpus/rating" where they are no scale that is known, or one side of it is missing.
 */
export function corpusScale(corpus: Corpus, { low, high }: Bounds): RatingScale {
  const ratings = corpus.comments.flatMap(({ rating }) => rating ?? []);
  const scale = ratingScaleOf(ratings, { low, high });
  const sides = scale && [
    ratings.some((rating) => rating <= scale.low),
    ratings.some((rating) => rating >= scale.high),
  ];
  if (scale && sides?.every(Boolean)) return scale;
  throw refuseRatings(corpus, {
    expected: "low and high ratings (stars 1–5, or 0–10)",
    hint: "Name the column with --rating; on another scale, say what is low and high with --low and --high.",
  });
}
