import type { SentimentLabel } from "../../model/analysis.js";
import { SENTIMENT_LABELS } from "../decision.js";
import type { Reading } from "../reading.js";
import type { Learned } from "./compile-learned.js";
import type { LearnedHit, LearnedSums } from "./compile-model.js";
import { type FactList, factNumber, namedFacts, putFact } from "./fact-list.js";
import { listFacts } from "./facts-of.js";
import { FACT } from "./word-features.js";

/** What the learned weights make of a text. */
export interface SecondReading {
  readonly probabilities: Readonly<Record<SentimentLabel, number>>;
  /** Log-odds of positive against negative, as people rate what they write. */
  readonly lean: number;
  /** Features of its words that the sentiment model knows. */
  readonly known: number;
  /** By output of the label model: the chance that a reader would give the label, 0…1. */
  readonly chances: readonly number[];
  /** The words behind it, where asked for. */
  readonly sentimentHits: readonly SentimentHit[];
  /** The words behind the labels, worked out when asked. */
  readonly labelHits: () => readonly LearnedHit[];
  readonly learned: Learned;
}

export interface SentimentHit {
  readonly feature: string;
  readonly first: number;
  readonly last: number;
  /** The share of the word in `lean`. */
  readonly weight: number;
}

export interface FactsWithStars {
  readonly facts: ReadonlyMap<string, number>;
  /** Those and more, for the verdict. */
  readonly verdictFacts: ReadonlyMap<string, number>;
  readonly stars: LearnedSums;
  /** Log-odds of positive against negative. */
  readonly lean: number;
}

/** The facts of a reading with what the star model says of the text, by name; for training. */
export function factsWithStars(
  reading: Reading,
  learned: Pick<Learned, "stars">,
  withHits: boolean,
): FactsWithStars {
  const { list, own, stars, lean } = listWithStars(reading, learned, withHits);
  const verdictFacts = namedFacts(list);
  return { facts: new Map([...verdictFacts].slice(0, own)), verdictFacts, stars, lean };
}

const LEAN = factNumber(`${FACT}lean`);
const SURE = factNumber(`${FACT}sure`);
const PLAIN = factNumber(`${FACT}plain`);
const BRIEF_ALONE = factNumber(`${FACT}brief`);
const BRIEF_NET = factNumber(`${FACT}brief.net`);
const BRIEF_LEAN = factNumber(`${FACT}brief.lean`);
const BRIEF_PLAIN = factNumber(`${FACT}brief.plain`);

/** The same in numbers: the facts of the verdict, of which the first `own` are those of the labels. */
function listWithStars(
  reading: Reading,
  learned: Pick<Learned, "stars">,
  withHits: boolean,
): { list: FactList; own: number; stars: LearnedSums; lean: number } {
  const list = listFacts(reading);
  const stars = learned.stars.sum(reading.scene, list, withHits);
  const at = (output: string): number => stars.sums[learned.stars.outputs.indexOf(output)] ?? 0;
  const [negative, neutral, positive] = [at("negative"), at("neutral"), at("positive")];
  const lean = positive - negative;
  const { "learned.brief": brief, "learned.farthest": farthest } = reading.scene.rules;
  const total = Math.log(Math.exp(negative) + Math.exp(neutral) + Math.exp(positive));
  const bounded = Math.max(-farthest, Math.min(farthest, lean));
  putFact(list, LEAN, bounded / 2);
  putFact(list, SURE, Math.abs(bounded) / 2);
  putFact(list, PLAIN, Math.max(-farthest, neutral - total) / 2);
  const own = list.numbers.length;
  // Few words say little by their number: then the lexicons, which read how they stand together, may count more.
  const brevity = Math.exp(-(Math.exp(reading.features.words) - 1) / brief);
  putFact(list, BRIEF_ALONE, brevity);
  putFact(list, BRIEF_NET, brevity * reading.features.net);
  putFact(list, BRIEF_LEAN, (brevity * bounded) / 2);
  putFact(list, BRIEF_PLAIN, (brevity * Math.max(-farthest, neutral - total)) / 2);
  return { list, own, stars, lean };
}

export function readAgain(reading: Reading, learned: Learned, withHits: boolean): SecondReading {
  const { list, own, stars, lean } = listWithStars(reading, learned, withHits);
  const probabilities = softmax(learned.verdict.outputs, learned.verdict.sumOnce(reading.scene, list));
  list.numbers.length = own;
  const labels = learned.labels.sumOnce(reading.scene, list);
  const chances: number[] = [];
  for (let output = 0; output < labels.length; output += 1) {
    chances.push(1 / (1 + Math.exp(-(labels[output] ?? 0))));
  }
  const positive = learned.stars.outputs.indexOf("positive");
  const negative = learned.stars.outputs.indexOf("negative");
  return {
    probabilities,
    lean,
    known: stars.known,
    chances,
    sentimentHits: stars.hits.map(({ feature, first, last, weights }) => ({
      feature,
      first,
      last,
      weight: (weights[positive] ?? 0) - (weights[negative] ?? 0),
    })),
    labelHits: () => learned.labels.hitsIn(reading.scene),
    learned,
  };
}

function softmax(outputs: readonly string[], sums: Float64Array): Readonly<Record<SentimentLabel, number>> {
  let highest = Number.NEGATIVE_INFINITY;
  for (let output = 0; output < sums.length; output += 1) highest = Math.max(highest, sums[output] ?? 0);
  const odds: Record<SentimentLabel, number> = { negative: 0, neutral: 0, positive: 0, mixed: 0 };
  let total = 0;
  for (const label of SENTIMENT_LABELS) {
    const at = outputs.indexOf(label);
    const odd = at < 0 ? 0 : Math.exp((sums[at] ?? 0) - highest);
    odds[label] = odd;
    total += odd;
  }
  return {
    negative: odds.negative / total,
    neutral: odds.neutral / total,
    positive: odds.positive / total,
    mixed: odds.mixed / total,
  };
}
