import type { Analyzer } from "../analyze.js";
import { bootstrapInterval } from "../stats/bootstrap-interval.js";
import type { Interval } from "../stats/interval.js";
import { type LabelAccuracy, labelAccuracy } from "../stats/label-accuracy.js";
import { seededRandom } from "../stats/seeded-random.js";
import { answerGold, type GoldAnswer } from "./answer-gold.js";
import type { EvaluateOptions } from "./evaluate.js";
import type { GoldRow } from "./parse-gold.js";
import { GOLD_LAYERS, type GoldLayer } from "./parse-gold.js";

/** One figure before and after a change of the lexicons, 0…1; the difference with its paired interval. */
export interface FigureChange {
  readonly layer: "sentiment" | GoldLayer;
  readonly figure: "accuracy" | "macro-F1" | "micro-F1";
  readonly before: number;
  readonly after: number;
  /** After − before, with the 95 % interval of a bootstrap that draws comments, each with both its answers. */
  readonly difference: Interval;
}

/** A label that one comment gained or lost, or a sentiment that became another. */
export interface AnswerChange {
  readonly id: string;
  readonly text: string;
  readonly layer: "sentiment" | GoldLayer;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly truth: readonly string[];
  /** Whether the answer is now nearer to the truth (fewer labels missed and extra), farther, or as far as it was. */
  readonly verdict: "better" | "worse" | "neither";
  /** The answer is now the truth. */
  readonly right: boolean;
}

export interface LexiconComparison {
  readonly rows: number;
  readonly figures: readonly FigureChange[];
  readonly changes: readonly AnswerChange[];
}

interface Pair {
  readonly truth: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

type Statistic = (pairs: readonly Pair[], side: "before" | "after") => number | undefined;

/**
 * What a change of the lexicons does on labelled comments: every figure before and after, the difference with a paired
 * bootstrap interval (by `seed`), and each answer that changed. A layer without labels is left out.
 */
export function compareLexicons(
  gold: readonly GoldRow[],
  before: Analyzer,
  after: Analyzer,
  options: EvaluateOptions = {},
): LexiconComparison {
  const random = seededRandom(options.seed ?? 1);
  const draws = options.draws ?? 1000;
  const first = answerGold(gold, before, options.language);
  const second = answerGold(gold, after, options.language);
  const figures: FigureChange[] = [];
  const changes: AnswerChange[] = [];
  for (const layer of ["sentiment", ...GOLD_LAYERS] as const) {
    const pairs = first.flatMap((answer, index): readonly (Pair & { readonly row: GoldRow })[] => {
      const truth = truthOf(answer.row, layer);
      const other = second[index];
      if (!truth || !other) return [];
      return [{ row: answer.row, truth, before: saidOf(answer, layer), after: saidOf(other, layer) }];
    });
    if (pairs.length === 0) continue;
    for (const pair of pairs) changes.push(...changeOf(pair, layer));
    for (const [figure, statistic] of FIGURES[layer === "sentiment" ? "sentiment" : "labels"]) {
      const [was, is] = [statistic(pairs, "before"), statistic(pairs, "after")];
      const difference = bootstrapInterval(
        pairs,
        (sample) => {
          const [low, high] = [statistic(sample, "before"), statistic(sample, "after")];
          return low === undefined || high === undefined ? undefined : high - low;
        },
        random,
        draws,
      );
      if (was !== undefined && is !== undefined && difference)
        figures.push({ layer, figure, before: was, after: is, difference });
    }
  }
  return { rows: gold.length, figures, changes };
}

const FIGURES: Readonly<
  Record<"sentiment" | "labels", readonly (readonly [FigureChange["figure"], Statistic])[]>
> = {
  // A single label is a set of one: its share of hits is the accuracy.
  sentiment: [
    ["accuracy", (pairs, side) => accuracyOf(pairs, side).micro.hits / pairs.length],
    ["macro-F1", (pairs, side) => accuracyOf(pairs, side).macro.f1],
  ],
  labels: [
    ["micro-F1", (pairs, side) => accuracyOf(pairs, side).micro.f1],
    ["macro-F1", (pairs, side) => accuracyOf(pairs, side).macro.f1],
  ],
};

function accuracyOf(pairs: readonly Pair[], side: "before" | "after"): LabelAccuracy {
  return labelAccuracy(
    pairs.map(({ truth }) => truth),
    pairs.map((pair) => pair[side]),
  );
}

function truthOf(row: GoldRow, layer: "sentiment" | GoldLayer): ReadonlySet<string> | undefined {
  if (layer !== "sentiment") return row.layers.get(layer);
  return row.sentiment === undefined ? undefined : new Set([row.sentiment]);
}

function saidOf(answer: GoldAnswer, layer: "sentiment" | GoldLayer): ReadonlySet<string> {
  return layer === "sentiment"
    ? new Set([answer.sentiment])
    : (answer.layers.get(layer) ?? new Set<string>());
}

function changeOf(
  pair: Pair & { readonly row: GoldRow },
  layer: "sentiment" | GoldLayer,
): readonly AnswerChange[] {
  const [was, is] = [wrongs(pair, "before"), wrongs(pair, "after")];
  const [before, after, truth] = [[...pair.before], [...pair.after], [...pair.truth]].map((labels) =>
    labels.sort(),
  );
  if (!before || !after || !truth || before.join() === after.join()) return [];
  const verdict = is < was ? "better" : is > was ? "worse" : "neither";
  const { id, text } = pair.row;
  return [{ id, text, layer, before, after, truth, verdict, right: is === 0 }];
}

/** Labels missed and extra. */
function wrongs({ truth, ...pair }: Pair, side: "before" | "after"): number {
  const said = pair[side];
  return (
    [...truth].filter((label) => !said.has(label)).length +
    [...said].filter((label) => !truth.has(label)).length
  );
}
