import type { Match } from "../lexicon/create-matcher.js";
import type { Evidence, Sentiment } from "../model/analysis.js";
import { round } from "../model/round.js";
import { decide } from "./decide.js";
import { evidenceOf, spanOf } from "./evidence.js";
import type { LearnedHit } from "./learned/compile-model.js";
import type { SecondReading } from "./learned/read-again.js";
import { likeliest } from "./likeliest.js";
import type { Reading } from "./reading.js";
import { isCue, type Scene } from "./scene.js";
import { type Weighed, weigh } from "./weigh.js";

/** Words of the model that are shown beside those of the lexicons, the strongest. */
const MOST_SHOWN = 5;

/**
 * The sentiment of the whole text; undefined when there is nothing to go by, which is not neutral. A text that asks,
 * or tells of the journey without a word for or against, is neutral: those words are the evidence. Where learned
 * weights read again, they decide the label, and words that only they know are evidence too.
 */
export function scoreSentiment(
  reading: Reading,
  second: SecondReading | undefined,
  withEvidence: boolean,
): Sentiment | undefined {
  const { polarity, features, scene } = reading;
  const shown = polarity.length > 0 ? polarity : plainTelling(scene);
  if (!second) {
    if (shown.length === 0) return undefined;
    const probabilities = decide(features, scene.decision);
    const label = likeliest(probabilities);
    if (polarity.length === 0 && label !== "neutral") return undefined;
    const evidence = shown.map((weighed) => evidenceOf(weighed, scene));
    return {
      value: features.net,
      label,
      probabilities,
      by: "lexicon",
      ...(withEvidence ? { evidence } : {}),
    };
  }
  const { negative, neutral, positive, mixed } = second.probabilities;
  const probabilities = {
    negative: round(negative),
    neutral: round(neutral),
    positive: round(positive),
    mixed: round(mixed),
  };
  const found = likeliest(probabilities);
  // Words that nobody listed must speak up before they are for or against.
  const isSure = probabilities[found] >= scene.rules["learned.certain"];
  if (shown.length === 0 && (second.known === 0 || (found !== "neutral" && !isSure))) return undefined;
  const label = polarity.length === 0 && !isSure ? "neutral" : found;
  return {
    value: round(
      valueTogether(reading, label === "neutral" && polarity.length === 0 ? 0 : positive - negative),
    ),
    label,
    probabilities,
    by: polarity.length > 0 ? "both" : "model",
    ...(withEvidence
      ? {
          evidence: [...shown.map((one) => evidenceOf(one, scene)), ...learnedEvidence(shown, second, scene)],
        }
      : {}),
  };
}

/** −1…1: the value of the lexicons and the chances together, on the scale that people give values on. */
function valueTogether({ features, scene: { rules } }: Reading, chance: number): number {
  const value = rules["learned.value.net"] * features.net + rules["learned.value.chance"] * chance;
  return Math.max(-1, Math.min(1, value));
}

/** The strongest words that no row of the lexicons has shown. */
function learnedEvidence(
  shown: readonly Weighed[],
  second: SecondReading,
  scene: Scene,
): readonly Evidence[] {
  const taken = new Set<number>();
  for (const { match } of shown) for (let at = match.first; at < match.last; at += 1) taken.add(at);
  const strongest: LearnedHit[] = [];
  const hits = second.leanHits(scene.rules["learned.sentiment"]);
  for (const hit of [...hits].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))) {
    if (strongest.length >= MOST_SHOWN) break;
    let free = true;
    for (let at = hit.first; at < hit.last; at += 1) free &&= !taken.has(at);
    if (!free) continue;
    strongest.push(hit);
    for (let at = hit.first; at < hit.last; at += 1) taken.add(at);
  }
  return strongest
    .sort((one, other) => one.first - other.first)
    .map(({ feature, first, last, weight }) => ({
      ...spanOf(first, last, scene),
      entry: `${scene.pack.code}/model.sentiment#${feature()}`,
      weight: round(weight),
      cues: [],
    }));
}

/** Questions and parts of the journey, each of weight 0. */
function plainTelling(scene: Scene): readonly Weighed[] {
  const { stage, touchpoint, cue } = scene.matches;
  const told: readonly Match[] = [...stage, ...touchpoint, ...cue.filter((one) => isCue(one, "question"))];
  return told.map((match) => weigh(match, 0, scene)).sort((a, b) => a.match.first - b.match.first);
}
