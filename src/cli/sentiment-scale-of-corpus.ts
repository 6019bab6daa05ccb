import { type SentimentScale, sentimentScaleOf } from "../learn/sentiment-scale.js";
import type { Corpus } from "./read-corpus.js";
import { refuseRatings } from "./refuse-ratings.js";

/**
 * How the ratings of a survey are cut into negative, neutral and positive.
 * @throws ProblemError "corpus/rating" where there are none, or they are on no scale that is known.
 */
export function sentimentScaleOfCorpus(
  corpus: Corpus,
  bounds: { readonly low?: number | undefined; readonly high?: number | undefined },
): SentimentScale {
  const scale = sentimentScaleOf(
    corpus.comments.flatMap(({ rating }) => rating ?? []),
    bounds,
  );
  if (scale) return scale;
  throw refuseRatings(corpus, {
    expected: "ratings (stars 1–5, 1–7, 0–10, 0–100)",
    hint: "Name the column with --rating; on another scale, say what is negative and positive with --low and --high.",
  });
}
