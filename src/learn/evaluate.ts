import type { Analyzer } from "../analyze.js";
import { bootstrapInterval } from "../stats/bootstrap-interval.js";
import { cohenKappa } from "../stats/cohen-kappa.js";
import { type ConfusionCounts, confusionCounts } from "../stats/confusion-counts.js";
import type { Interval } from "../stats/interval.js";
import { type Accuracy, labelAccuracy } from "../stats/label-accuracy.js";
import { seededRandom } from "../stats/seeded-random.js";
import { answerGold, type GoldAnswer, NO_EVIDENCE } from "./answer-gold.js";
import { GOLD_LAYERS, type GoldLayer, type GoldRow } from "./parse-gold.js";

export interface LayerEvaluation {
  readonly layer: GoldLayer;
  readonly labels: ReadonlyMap<string, Accuracy>;
  readonly micro: Accuracy;
  readonly microF1?: Interval;
  /** Plain mean of F1 over the labels that occur in the truth. */
  readonly macroF1?: Interval;
}

export interface SentimentEvaluation {
  readonly n: number;
  readonly accuracy?: Interval;
  /** The same with "no evidence" read as neutral, for labels that know no absence. */
  readonly accuracyNoneNeutral?: Interval;
  readonly macroF1?: Interval;
  readonly kappa?: Interval;
  readonly labels: ReadonlyMap<string, Accuracy>;
  /** Truth, then answer; "none" is a text without evidence, which counts as wrong. */
  readonly confusion: ConfusionCounts;
}

export interface Evaluation {
  readonly rows: number;
  readonly sentiment?: SentimentEvaluation;
  readonly layers: readonly LayerEvaluation[];
  /** How many texts were read in which language. */
  readonly languages: ReadonlyMap<string, number>;
}

export interface EvaluateOptions {
  readonly seed?: number;
  /** Bootstrap draws. Default 1000. */
  readonly draws?: number;
  readonly language?: string;
}

const NEUTRAL = "neutral";

/** Analyses labelled texts and compares, layer by layer; intervals by bootstrap over the texts. */
export function evaluate(
  gold: readonly GoldRow[],
  analyzer: Analyzer,
  options: EvaluateOptions = {},
): Evaluation {
  const draws = options.draws ?? 1000;
  const random = seededRandom(options.seed ?? 1);
  const answers = answerGold(gold, analyzer, options.language);
  const languages = new Map<string, number>();
  for (const { language } of answers) languages.set(language, (languages.get(language) ?? 0) + 1);
  const labelled = answers.filter(({ row }) => row.sentiment !== undefined);
  return {
    rows: gold.length,
    languages,
    ...(labelled.length > 0 ? { sentiment: evaluateSentiment(labelled.map(sentimentPair)) } : {}),
    layers: GOLD_LAYERS.flatMap((layer) => {
      const pairs = answers.flatMap(({ row, layers }) => {
        const truth = row.layers.get(layer);
        return truth ? [{ truth, said: layers.get(layer) ?? new Set<string>() }] : [];
      });
      return pairs.length > 0 ? [evaluateLayer(layer, pairs)] : [];
    }),
  };

  function evaluateSentiment(pairs: readonly Pair<string>[]): SentimentEvaluation {
    const over = (statistic: (pairs: readonly Pair<string>[]) => number | undefined): Interval | undefined =>
      bootstrapInterval(pairs, statistic, random, draws);
    const accuracy = over(
      (sample) => sample.filter(({ truth, said }) => truth === said).length / sample.length,
    );
    const accuracyNoneNeutral = over(
      (sample) =>
        sample.filter(({ truth, said }) => truth === (said === NO_EVIDENCE ? NEUTRAL : said)).length /
        sample.length,
    );
    const macroF1 = over(
      (sample) =>
        accuracyOf(sample.map(({ truth, said }) => ({ truth: new Set([truth]), said: new Set([said]) })))
          .macro.f1,
    );
    const kappa = over((sample) =>
      cohenKappa(
        sample.map(({ truth }) => truth),
        sample.map(({ said }) => said),
      ),
    );
    return {
      n: pairs.length,
      ...(accuracy ? { accuracy } : {}),
      ...(accuracyNoneNeutral ? { accuracyNoneNeutral } : {}),
      ...(macroF1 ? { macroF1 } : {}),
      ...(kappa ? { kappa } : {}),
      labels: accuracyOf(pairs.map(({ truth, said }) => ({ truth: new Set([truth]), said: new Set([said]) })))
        .labels,
      confusion: confusionCounts(
        pairs.map(({ truth }) => truth),
        pairs.map(({ said }) => said),
      ),
    };
  }

  function evaluateLayer(layer: GoldLayer, pairs: readonly Pair<ReadonlySet<string>>[]): LayerEvaluation {
    const { labels, micro } = accuracyOf(pairs);
    const microF1 = bootstrapInterval(pairs, (sample) => accuracyOf(sample).micro.f1, random, draws);
    const macroF1 = bootstrapInterval(pairs, (sample) => accuracyOf(sample).macro.f1, random, draws);
    return { layer, labels, micro, ...(microF1 ? { microF1 } : {}), ...(macroF1 ? { macroF1 } : {}) };
  }
}

interface Pair<Answer> {
  readonly truth: Answer;
  readonly said: Answer;
}

function accuracyOf(pairs: readonly Pair<ReadonlySet<string>>[]): ReturnType<typeof labelAccuracy> {
  return labelAccuracy(
    pairs.map(({ truth }) => truth),
    pairs.map(({ said }) => said),
  );
}

function sentimentPair({ row, sentiment }: GoldAnswer): Pair<string> {
  return { truth: row.sentiment ?? NO_EVIDENCE, said: sentiment };
}
