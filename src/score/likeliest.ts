import type { SentimentLabel } from "../model/analysis.js";
import { SENTIMENT_LABELS } from "./decision.js";

/** The label with the highest probability; on a tie the first of `SENTIMENT_LABELS`. */
export function likeliest(probabilities: Readonly<Record<SentimentLabel, number>>): SentimentLabel {
  let best: SentimentLabel = "neutral";
  for (const label of SENTIMENT_LABELS) if (probabilities[label] > probabilities[best]) best = label;
  return best;
}
