import { ProblemError } from "../io/problem-error.js";
import { type SentimentScale, sentimentScaleOf } from "../learn/sentiment-scale.js";
import type { Corpus } from "./read-corpus.js";

/**
 * How the ratings of a survey are cut into negative, neutral and positive.
 * @throws ProblemError "corpus/rating" where there are none, or they are on no scale that is known.
 */
export function sentimentScaleOfCorpus(
  { comments, source, ratingColumn }: Corpus,
  bounds: { readonly low?: number | undefined; readonly high?: number | undefined },
): SentimentScale {
  const ratings = comments.flatMap(({ rating }) => rating ?? []);
  const scale = sentimentScaleOf(ratings, bounds);
  if (scale) return scale;
  const got =
    ratingColumn === undefined
      ? "there is no column with ratings"
      : ratings.length === 0
        ? `"${ratingColumn}" holds no numbers`
        : `"${ratingColumn}" goes from ${ratings.reduce((a, b) => Math.min(a, b))} to ${ratings.reduce((a, b) => Math.max(a, b))}`;
  throw new ProblemError([
    {
      code: "corpus/rating",
      message: `Expected ratings (stars 1–5, 1–7, 0–10, 0–100) in "${source}", but ${got}.`,
      place: { file: source },
      hint: "Name the column with --rating; on another scale, say what is negative and positive with --low and --high.",
    },
  ]);
}
