import type { SentimentLabel } from "../model/analysis.js";
import { round } from "../model/round.js";
import { type Decision, SENTIMENT_FEATURES, SENTIMENT_LABELS, type SentimentFeatures } from "./decision.js";

/**
 * The one place that turns what speaks for and against into four probabilities, the same for every language:
 * multinomial logistic regression whose weights are the rows decide.* of the rules.
 */
export function decide(
  features: SentimentFeatures,
  decision: Decision,
): Readonly<Record<SentimentLabel, number>> {
  const odds: Record<SentimentLabel, number> = { negative: 0, neutral: 0, positive: 0, mixed: 0 };
  let highest = Number.NEGATIVE_INFINITY;
  for (const label of SENTIMENT_LABELS) {
    const weights = decision.get(label) ?? [];
    let sum = weights[0] ?? 0;
    for (let index = 0; index < SENTIMENT_FEATURES.length; index += 1) {
      sum += (weights[index + 1] ?? 0) * features[SENTIMENT_FEATURES[index] as keyof SentimentFeatures];
    }
    odds[label] = sum;
    highest = Math.max(highest, sum);
  }
  let total = 0;
  for (const label of SENTIMENT_LABELS) {
    odds[label] = Math.exp(odds[label] - highest);
    total += odds[label];
  }
  return {
    negative: round(odds.negative / total),
    neutral: round(odds.neutral / total),
    positive: round(odds.positive / total),
    mixed: round(odds.mixed / total),
  };
}
