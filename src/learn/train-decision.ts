import type { SentimentLabel } from "../model/analysis.js";
import type { LanguagePack } from "../model/lexicon.js";
import type { Ports } from "../model/ports.js";
import { decide } from "../score/decide.js";
import {
  type Decision,
  SENTIMENT_FEATURES,
  SENTIMENT_LABELS,
  type SentimentFeatures,
} from "../score/decision.js";
import { likeliest } from "../score/likeliest.js";
import { multinomialLogistic } from "../stats/multinomial-logistic.js";
import { createReadingOf } from "./create-reading-of.js";

/** One comment as the decision sees it. */
export interface DecisionExample {
  readonly language: string;
  readonly features: SentimentFeatures;
  readonly label: SentimentLabel;
}

/** text → what its sentiment is decided by; undefined where it is no answer. */
export function createFeatureReader(
  pack: LanguagePack,
  ports: Ports = {},
): (text: string) => SentimentFeatures | undefined {
  const readingOf = createReadingOf(pack, ports);
  return (text) => readingOf(text)?.features;
}

export interface DecisionOptions {
  /** L2 penalty on standardised features. */
  readonly penalty: number;
  /**
   * How far rare labels are lifted: each example counts (share of a fair division / share of its label)^lift. Few
   * neutral comments in one source must not mean few in another.
   */
  readonly lift: number;
}

/** Learns one decision for all languages; examples of every language weigh as they come. */
export function trainDecision(examples: readonly DecisionExample[], options: DecisionOptions): Decision {
  const counts = new Map<SentimentLabel, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  const fair = examples.length / SENTIMENT_LABELS.length;
  const weights = multinomialLogistic(
    examples.map(({ features, label }) => ({
      features: SENTIMENT_FEATURES.map((feature) => features[feature]),
      label: SENTIMENT_LABELS.indexOf(label),
      weight: (fair / (counts.get(label) ?? fair)) ** options.lift,
    })),
    SENTIMENT_LABELS.length,
    options.penalty,
  );
  return new Map(SENTIMENT_LABELS.map((label, index) => [label, weights[index] ?? []]));
}

/** Share of examples whose label the decision gives, and the same of each label on its own (recall). */
export function measureDecision(
  examples: readonly DecisionExample[],
  decision: Decision,
): { readonly accuracy: number; readonly recall: ReadonlyMap<SentimentLabel, number> } {
  const right = examples.filter(({ features, label }) => likeliest(decide(features, decision)) === label);
  const recall = SENTIMENT_LABELS.map((label) => {
    const own = examples.filter((example) => example.label === label).length;
    return [
      label,
      own > 0 ? right.filter((example) => example.label === label).length / own : Number.NaN,
    ] as const;
  });
  return { accuracy: right.length / examples.length, recall: new Map(recall) };
}
