import type { Match } from "../lexicon/create-matcher.js";
import type { Sentiment } from "../model/analysis.js";
import type { ClauseValue } from "./clause-values.js";
import { decide } from "./decide.js";
import { evidenceOf } from "./evidence.js";
import { likeliest } from "./likeliest.js";
import { isCue, type Scene } from "./scene.js";
import { sentimentFeatures } from "./sentiment-features.js";
import { type Weighed, weigh } from "./weigh.js";

/**
 * The sentiment of the whole text; undefined when there is nothing to go by, which is not neutral. A text that asks,
 * or tells of the journey without a word for or against, is neutral: those words are the evidence.
 */
export function scoreSentiment(
  polarity: readonly Weighed[],
  values: readonly ClauseValue[],
  scene: Scene,
  withEvidence: boolean,
): Sentiment | undefined {
  const shown = polarity.length > 0 ? polarity : plainTelling(scene);
  if (shown.length === 0) return undefined;
  const features = sentimentFeatures(polarity, values, scene);
  const probabilities = decide(features, scene.decision);
  const label = likeliest(probabilities);
  if (polarity.length === 0 && label !== "neutral") return undefined;
  return {
    value: features.net,
    label,
    probabilities,
    by: "lexicon",
    ...(withEvidence ? { evidence: shown.map((weighed) => evidenceOf(weighed, scene)) } : {}),
  };
}

/** Questions and parts of the journey, each of weight 0. */
function plainTelling(scene: Scene): readonly Weighed[] {
  const { stage, touchpoint, cue } = scene.matches;
  const told: readonly Match[] = [...stage, ...touchpoint, ...cue.filter((one) => isCue(one, "question"))];
  return told.map((match) => weigh(match, 0, scene)).sort((a, b) => a.match.first - b.match.first);
}
