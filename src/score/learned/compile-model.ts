import type { LearnedModel } from "../../model/learned-model.js";
import type { Scene } from "../scene.js";
import { type Facts, listedFacts } from "./fact-list.js";
import { createFactSums } from "./fact-sums.js";
import { layRecords } from "./lay-records.js";
import { createRunTree, type GrowingRunTree, type RunTree } from "./run-tree.js";
import {
  BEHIND_NEGATION,
  CLAUSE,
  COUNTED,
  createWordWalk,
  FIRST,
  type FoundRuns,
  FROM,
  LAST,
  STRIDE,
} from "./walk-words.js";
import { NEGATED } from "./word-features.js";
import {
  createWordRecords,
  type LaidRecords,
  MODEL_BITS,
  PARTED_SHIFT,
  type WordRecords,
} from "./word-records.js";
import { createWordSums, type WordSums } from "./word-sums.js";
import { type PurposeWeights, type WordWeights, weighWords } from "./word-weights.js";

/** Words of a text that learned weights know: their run in the model, the tokens [first, last) and the clause. */
export interface LearnedHit {
  /** As it is written in the model. */
  readonly feature: () => string;
  readonly first: number;
  readonly last: number;
  readonly clause: number;
  /** Its share in the sum of an output, or in the difference of two. */
  readonly weight: number;
}

export interface LearnedSums {
  /** One per output. */
  readonly sums: Float64Array;
  /** How many features of the text's words are known. */
  readonly known: number;
}

/** The number of no output. */
export const NO_OUTPUT = -1;

export interface CompiledModel {
  readonly outputs: readonly string[];
  readonly sum: (scene: Scene, facts: Facts) => LearnedSums;
  /** The same until the next call: room for many is costly to make. */
  readonly sumOnce: (scene: Scene, facts: Facts) => LearnedSums;
  /**
   * The words that weigh `least` or more, either way, for output `plus`, or for it against output `minus`; both by number,
   * `NO_OUTPUT` for one that there is not.
   */
  readonly hitsFor: (scene: Scene, plus: number, minus: number, least: number) => readonly LearnedHit[];
}

/**
 * Models of the same purpose (of all languages, and of one) → one function that adds up their weights for a text. A
 * word counts `scale` (header; "length": one over the root of the number of words) and once a text, a fact its value.
 */
export function compileModel(models: readonly LearnedModel[]): CompiledModel {
  return compileModels([models])[0] as CompiledModel;
}

/** The same for several purposes, eight at most: what all of them know of a text is looked up at once. */
export function compileModels(purposes: readonly (readonly LearnedModel[])[]): readonly CompiledModel[] {
  return compileWeights(weighModels(purposes));
}

/** What models know, before it is looked up in texts. */
export interface ModelWeights {
  readonly tree: RunTree;
  /** One for each purpose. */
  readonly weights: readonly PurposeWeights[];
  readonly laid: LaidRecords;
}

/** The same with what it was made of. */
export interface WeighedModels extends ModelWeights {
  readonly tree: GrowingRunTree;
  readonly weights: readonly WordWeights[];
}

export function weighModels(purposes: readonly (readonly LearnedModel[])[]): WeighedModels {
  const tree = createRunTree();
  const weights = purposes.map((models) => weighWords(models, tree));
  return { tree, weights, laid: layRecords(tree, weights) };
}

export function compileWeights({ tree, weights, laid }: ModelWeights): readonly CompiledModel[] {
  const records = createWordRecords(tree, weights, laid);
  const words = createWordSums(records, weights, createWordWalk(records, tree.longest()));
  return weights.map((own, model) => createSums(model, own, records, words));
}

function createSums(
  model: number,
  { outputs, scale: scaled, hasRuns, packing, lettersOf, facts }: PurposeWeights,
  records: WordRecords,
  words: WordSums,
): CompiledModel {
  const { unit, weightAt } = packing;
  const width = outputs.length;
  const ownBits = (1 << model) | (1 << (PARTED_SHIFT + model));
  const isEmpty = !hasRuns && lettersOf === undefined;
  const once = { sums: new Float64Array(width), known: 0 };
  const addFacts = createFactSums(facts, width);
  return { outputs, sum, sumOnce, hitsFor };

  function sum(scene: Scene, given: Facts): LearnedSums {
    const { sums, known } = sumOnce(scene, given);
    return { sums: Float64Array.from(sums), known };
  }

  function sumOnce(scene: Scene, given: Facts): LearnedSums {
    if (isEmpty) once.sums.fill(0);
    else {
      const scale = scaleOfText(words.find(scene));
      const own = words.sums[model] as Float64Array;
      for (let output = 0; output < width; output += 1) {
        once.sums[output] = ((own[output] as number) / unit) * scale;
      }
    }
    once.known = words.known[model] as number;
    addFacts(listedFacts(given), once.sums);
    return once;
  }

  function hitsFor(scene: Scene, plus: number, minus: number, least: number): readonly LearnedHit[] {
    const hits: LearnedHit[] = [];
    if (isEmpty) return hits;
    const found = words.find(scene);
    const { cells, end } = found;
    const scale = scaleOfText(found);
    for (let at = 0; at < end; at += STRIDE) {
      if (((cells[at + COUNTED] as number) & ownBits) === 0) continue;
      const weight = weightOf(cells, at, plus, scale) - weightOf(cells, at, minus, scale);
      if (Math.abs(weight) < least) continue;
      const first = cells[at + FIRST] as number;
      const last = cells[at + LAST] as number;
      const clause = cells[at + CLAUSE] as number;
      const isNegated = ((cells[at + COUNTED] as number) & BEHIND_NEGATION) !== 0;
      const feature = (): string => featureOf(scene, first, last, isNegated);
      hits.push({ feature, first, last, clause, weight });
    }
    return hits;
  }

  /** What a run adds to the sum of an output. */
  function weightOf(cells: Int32Array, at: number, output: number, scale: number): number {
    if (output < 0) return 0;
    const from = cells[at + FROM] as number;
    const counted = cells[at + COUNTED] as number;
    const models = counted & MODEL_BITS;
    const isCounted = ((models >> model) & 1) === 1;
    const own = isCounted ? weightAt(records.floats, records.lineAt(from, models, model), output) * scale : 0;
    if (((counted >> (PARTED_SHIFT + model)) & 1) === 0) return own;
    return own + (records.floats[records.partsAt(from, model) + output] as number) * scale;
  }

  function scaleOfText({ words: count }: FoundRuns): number {
    return scaled === "length" ? 1 / Math.sqrt(Math.max(1, count)) : scaled;
  }
}

function featureOf({ document }: Scene, first: number, last: number, isNegated: boolean): string {
  const run = document.tokens.slice(first, last).map(({ norm }) => norm);
  return (isNegated ? NEGATED : "") + run.join(" ");
}
