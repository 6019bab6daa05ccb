import type { Analysis } from "../model/analysis.js";

/** What there is to say of a whole comment, in the order the figures number them. */
export const CLASSES = ["negative", "neutral", "positive"] as const;
export type RatedClass = (typeof CLASSES)[number];

/** What an analysis says of a comment, as far as it can be held against a rating. */
export interface RatedAnswer {
  /** −1…1; 0 where nothing was found. */
  readonly value: number;
  /** The label; mixed, and nothing found, as neutral: a rating has no such label. */
  readonly label: RatedClass;
  /** The chance of positive against negative, 0…1; ½ where nothing was found. */
  readonly chance: number;
}

/** Sentiment of an analysis → the answer. */
export function ratedAnswer(sentiment: Analysis["sentiment"]): RatedAnswer {
  if (!sentiment) return { value: 0, label: "neutral", chance: 0.5 };
  const { value, label, probabilities } = sentiment;
  const sides = probabilities.positive + probabilities.negative;
  return {
    value,
    label: label === "mixed" ? "neutral" : label,
    chance: sides > 0 ? probabilities.positive / sides : 0.5,
  };
}
