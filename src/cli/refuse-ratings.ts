import { ProblemError } from "../io/problem-error.js";
import type { Corpus } from "./read-corpus.js";

/** What a command needs of ratings, in words. */
export interface RatingNeed {
  /** "ratings (stars 1–5, 0–10)" */
  readonly expected: string;
  readonly hint: string;
}

/** The problem "corpus/rating" of a corpus whose ratings a command cannot use. */
export function refuseRatings({ comments, source, ratingColumn }: Corpus, need: RatingNeed): ProblemError {
  const ratings = comments.flatMap(({ rating }) => rating ?? []);
  const got =
    ratingColumn === undefined
      ? "there is no column with ratings"
      : ratings.length === 0
        ? `"${ratingColumn}" holds no numbers`
        : `"${ratingColumn}" goes from ${ratings.reduce((a, b) => Math.min(a, b))} to ${ratings.reduce((a, b) => Math.max(a, b))}`;
  return new ProblemError([
    {
      code: "corpus/rating",
      message: `Expected ${need.expected} in "${source}", but ${got}.`,
      place: { file: source },
      hint: need.hint,
    },
  ]);
}
