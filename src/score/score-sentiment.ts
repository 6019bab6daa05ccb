import type { Sentiment, SentimentLabel } from "../model/analysis.js";
import { add, balanceOf, type ClauseValue, NO_VALUE, netValue } from "./clause-values.js";
import { decide } from "./decide.js";
import { evidenceOf } from "./evidence.js";
import type { Scene } from "./scene.js";
import type { Weighed } from "./weigh.js";

/** The sentiment of the whole text; undefined when nothing in it says good or bad, which is not neutral. */
export function scoreSentiment(
  polarity: readonly Weighed[],
  values: readonly ClauseValue[],
  scene: Scene,
  withEvidence: boolean,
): Sentiment | undefined {
  if (polarity.length === 0) return undefined;
  const total = values.reduce((sum, value) => add(sum, value), NO_VALUE);
  const probabilities = decide(total, balanceOf(polarity), scene);
  return {
    value: netValue(total, scene),
    label: likeliest(probabilities),
    probabilities,
    by: "lexicon",
    ...(withEvidence ? { evidence: polarity.map((weighed) => evidenceOf(weighed, scene)) } : {}),
  };
}

function likeliest(probabilities: Readonly<Record<SentimentLabel, number>>): SentimentLabel {
  let best: SentimentLabel = "neutral";
  for (const [label, probability] of Object.entries(probabilities) as [SentimentLabel, number][]) {
    if (probability > probabilities[best]) best = label;
  }
  return best;
}
