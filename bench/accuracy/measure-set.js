import { evaluate } from "../../dist/index.js";
import { answerGold } from "../../dist/learn/answer-gold.js";
import { bootstrapInterval } from "../../dist/stats/bootstrap-interval.js";
import { labelAccuracy } from "../../dist/stats/label-accuracy.js";
import { seededRandom } from "../../dist/stats/seeded-random.js";

/** The two emotions that every other comment has: with them left out, the rest must carry the figure. */
const COMMON = new Set(["contentment", "frustration"]);
/** A label counts in the plain mean over labels from so many cases. */
const ENOUGH = 10;
const DRAWS = 1000;

/**
 * Labelled comments through `evaluate`, so that every figure is the one `genklang evaluate` prints, and two more for
 * the emotions.
 * @returns `{ evaluation, figures }`, `figures` by measure as `{ value, low, high }`, absent where there is none.
 */
export function measureSet(rows, analyzer) {
  const evaluation = evaluate(rows, analyzer, { draws: DRAWS });
  const micro = evaluation.layers.map(({ layer, microF1 }) => [layer, microF1]);
  const { accuracy, accuracyNoneNeutral, kappa } = evaluation.sentiment ?? {};
  return {
    evaluation,
    figures: {
      sentiment: accuracy,
      sentimentNoneNeutral: accuracyNoneNeutral,
      kappa,
      ...Object.fromEntries(micro),
      ...emotionFigures(rows, analyzer),
    },
  };
}

function emotionFigures(rows, analyzer) {
  const pairs = answerGold(rows, analyzer)
    .filter(({ row }) => row.layers.has("emotions"))
    .map(({ row, layers }) => ({ truth: row.layers.get("emotions"), said: layers.get("emotions") }));
  if (pairs.length === 0) return {};
  const rarer = pairs.map(({ truth, said }) => ({ truth: without(truth), said: without(said) }));
  const enough = [...accuracyOf(pairs).labels]
    .filter(([, { hits, missed }]) => hits + missed >= ENOUGH)
    .map(([label]) => label);
  const random = seededRandom(1);
  const mean = (sample) => {
    if (enough.length === 0) return undefined;
    const { labels } = accuracyOf(sample);
    return enough.reduce((sum, label) => sum + (labels.get(label)?.f1 ?? 0), 0) / enough.length;
  };
  return {
    emotionsRarer: bootstrapInterval(rarer, (sample) => accuracyOf(sample).micro.f1, random, DRAWS),
    emotionsMacro: bootstrapInterval(pairs, mean, random, DRAWS),
    emotionsEnough: enough.length,
  };
}

function accuracyOf(pairs) {
  return labelAccuracy(
    pairs.map(({ truth }) => truth),
    pairs.map(({ said }) => said),
  );
}

function without(labels) {
  return new Set([...labels].filter((label) => !COMMON.has(label)));
}
