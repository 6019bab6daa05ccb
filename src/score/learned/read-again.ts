import type { SentimentLabel } from "../../model/analysis.js";
import { SENTIMENT_LABELS } from "../decision.js";
import type { Reading } from "../reading.js";
import type { Learned } from "./compile-learned.js";
import type { LearnedHit, LearnedSums } from "./compile-model.js";
import { factsOf } from "./facts-of.js";
import { FACT } from "./word-features.js";

/** What the learned weights make of a text. */
export interface SecondReading {
  readonly probabilities: Readonly<Record<SentimentLabel, number>>;
  /** Log-odds of positive against negative, as people rate what they write. */
  readonly lean: number;
  /** Features of its words that the sentiment model knows. */
  readonly known: number;
  /** By name of a label ("need:ease:unmet"): the chance that a reader would give it, 0…1. */
  readonly chances: ReadonlyMap<string, number>;
  /** The words behind it, where asked for. */
  readonly sentimentHits: readonly SentimentHit[];
  /** The words behind the labels, worked out when asked; `outputs` numbers their weights. */
  readonly labelHits: () => readonly LearnedHit[];
  readonly outputs: readonly string[];
}

export interface SentimentHit {
  readonly feature: string;
  readonly first: number;
  readonly last: number;
  /** The share of the word in `lean`. */
  readonly weight: number;
}

/** Words at which brevity has fallen to 1/e. */
const BRIEF = 12;
/** Leans farther out say no more. */
const FARTHEST = 6;

export interface FactsWithStars {
  readonly facts: ReadonlyMap<string, number>;
  /** Those and more, for the verdict. */
  readonly verdictFacts: ReadonlyMap<string, number>;
  readonly stars: LearnedSums;
  /** Log-odds of positive against negative. */
  readonly lean: number;
}

/** The facts of a reading with what the star model says of the text; shared by training and scoring. */
export function factsWithStars(
  reading: Reading,
  learned: Pick<Learned, "stars">,
  withHits: boolean,
): FactsWithStars {
  const facts = factsOf(reading);
  const stars = learned.stars.sum(reading.scene, facts, withHits);
  const at = (output: string): number => stars.sums[learned.stars.outputs.indexOf(output)] ?? 0;
  const [negative, neutral, positive] = [at("negative"), at("neutral"), at("positive")];
  const lean = positive - negative;
  const total = Math.log(Math.exp(negative) + Math.exp(neutral) + Math.exp(positive));
  const bounded = Math.max(-FARTHEST, Math.min(FARTHEST, lean));
  facts.set(`${FACT}lean`, bounded / 2);
  facts.set(`${FACT}sure`, Math.abs(bounded) / 2);
  facts.set(`${FACT}plain`, Math.max(-FARTHEST, neutral - total) / 2);
  // Few words say little by their number: then the lexicons, which read how they stand together, may count more.
  const verdictFacts = new Map(facts);
  const brevity = Math.exp(-(Math.exp(reading.features.words) - 1) / BRIEF);
  verdictFacts.set(`${FACT}brief`, brevity);
  verdictFacts.set(`${FACT}brief.net`, brevity * reading.features.net);
  verdictFacts.set(`${FACT}brief.lean`, (brevity * bounded) / 2);
  verdictFacts.set(`${FACT}brief.plain`, (brevity * Math.max(-FARTHEST, neutral - total)) / 2);
  return { facts, verdictFacts, stars, lean };
}

export function readAgain(reading: Reading, learned: Learned, withHits: boolean): SecondReading {
  const { facts, verdictFacts, stars, lean } = factsWithStars(reading, learned, withHits);
  const verdict = learned.verdict.sum(reading.scene, verdictFacts, false);
  const labels = learned.labels.sum(reading.scene, facts, false);
  const positive = learned.stars.outputs.indexOf("positive");
  const negative = learned.stars.outputs.indexOf("negative");
  return {
    probabilities: softmax(learned.verdict.outputs, verdict.sums),
    lean,
    known: stars.known,
    chances: new Map(
      learned.labels.outputs.map((name, index) => [name, 1 / (1 + Math.exp(-(labels.sums[index] ?? 0)))]),
    ),
    sentimentHits: stars.hits.map(({ feature, first, last, weights }) => ({
      feature,
      first,
      last,
      weight: (weights[positive] ?? 0) - (weights[negative] ?? 0),
    })),
    labelHits: () => learned.labels.sum(reading.scene, facts, true).hits,
    outputs: learned.labels.outputs,
  };
}

function softmax(outputs: readonly string[], sums: Float64Array): Readonly<Record<SentimentLabel, number>> {
  const highest = Math.max(...sums);
  const odds = SENTIMENT_LABELS.map((label) => {
    const at = outputs.indexOf(label);
    return at < 0 ? 0 : Math.exp((sums[at] ?? 0) - highest);
  });
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  const of = (label: SentimentLabel): number => (odds[SENTIMENT_LABELS.indexOf(label)] ?? 0) / total;
  return {
    negative: of("negative"),
    neutral: of("neutral"),
    positive: of("positive"),
    mixed: of("mixed"),
  };
}
