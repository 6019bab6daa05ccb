import type { SentimentLabel } from "../../model/analysis.js";
import { SENTIMENT_LABELS } from "../decision.js";
import type { Reading } from "../reading.js";
import type { Learned } from "./compile-learned.js";
import { type LearnedHit, NO_OUTPUT } from "./compile-model.js";
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
  /** The log-odds that a reader would give the label of an output of the label model, and the chance, 0…1. */
  readonly oddsOf: (output: number) => number;
  readonly chanceOf: (output: number) => number;
  /** The words behind `lean`, those of a share of `least` or more, worked out when asked. */
  readonly leanHits: (least: number) => readonly LearnedHit[];
  /** The words behind a label of the label model, those that speak for it by `least` or more. */
  readonly labelHits: (output: number, least: number) => readonly LearnedHit[];
  readonly learned: Learned;
}

export interface FactsWithStars {
  readonly facts: ReadonlyMap<string, number>;
  /** Those and more, for the verdict. */
  readonly verdictFacts: ReadonlyMap<string, number>;
}

/** The facts of a reading with what the star model says of the text, by name; for training. */
export function factsWithStars(reading: Reading, learned: Pick<Learned, "stars">): FactsWithStars {
  const { list, own } = listWithStars(reading, learned);
  const verdictFacts = namedFacts(list);
  return { facts: new Map([...verdictFacts].slice(0, own)), verdictFacts };
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
): { list: FactList; own: number; known: number; lean: number } {
  const list = listFacts(reading);
  const { sums, known } = learned.stars.sumOnce(reading.scene, list);
  const at = (output: string): number => sums[learned.stars.outputs.indexOf(output)] ?? 0;
  const [negative, neutral, positive] = [at("negative"), at("neutral"), at("positive")];
  const lean = positive - negative;
  const { "learned.brief": brief, "learned.farthest": farthest } = reading.scene.rules;
  const total = Math.log(Math.exp(negative) + Math.exp(neutral) + Math.exp(positive));
  const bounded = Math.max(-farthest, Math.min(farthest, lean));
  putFact(list, LEAN, bounded / 2);
  putFact(list, SURE, Math.abs(bounded) / 2);
  putFact(list, PLAIN, Math.max(-farthest, neutral - total) / 2);
  const own = list.count;
  // Few words say little by their number: then the lexicons, which read how they stand together, may count more.
  const brevity = Math.exp(-(Math.exp(reading.features.words) - 1) / brief);
  putFact(list, BRIEF_ALONE, brevity);
  putFact(list, BRIEF_NET, brevity * reading.features.net);
  putFact(list, BRIEF_LEAN, (brevity * bounded) / 2);
  putFact(list, BRIEF_PLAIN, (brevity * Math.max(-farthest, neutral - total)) / 2);
  return { list, own, known, lean };
}

export function readAgain(reading: Reading, learned: Learned): SecondReading {
  const { scene } = reading;
  const { list, own, known, lean } = listWithStars(reading, learned);
  const probabilities = softmax(learned.verdict.outputs, learned.verdict.sumOnce(scene, list).sums);
  list.count = own;
  const { sums } = learned.labels.sumOnce(scene, list);
  const { outputs } = learned.stars;
  return {
    probabilities,
    lean,
    known,
    oddsOf: (output) => sums[output] ?? 0,
    chanceOf: (output) => 1 / (1 + Math.exp(-(sums[output] ?? 0))),
    leanHits: (least) =>
      learned.stars.hitsFor(scene, outputs.indexOf("positive"), outputs.indexOf("negative"), least),
    labelHits: (output, least) =>
      learned.labels.hitsFor(scene, output, NO_OUTPUT, least).filter(({ weight }) => weight >= least),
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
