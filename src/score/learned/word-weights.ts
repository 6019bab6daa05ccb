import type { LearnedModel } from "../../model/learned-model.js";
import type { RunTree } from "./run-tree.js";
import { FACT, LETTERS, letterFeatures } from "./word-features.js";

/** The weights of models of the same purpose, added up by feature: what they know of words, of parts of words, and of facts. */
export interface WordWeights {
  readonly outputs: readonly string[];
  /** The places of the runs of words in the tree, by the number of their line. */
  readonly places: readonly number[];
  /** By number of a line × outputs. */
  readonly lines: Float64Array;
  /** What the parts of a word weigh together; undefined where no part of a word has weights. */
  readonly lettersOf: ((word: string) => Float64Array) | undefined;
  /** By name of a fact: a weight for each output. */
  readonly factLine: (fact: string) => Float64Array | undefined;
}

type Weights = readonly number[];

/** Grows `tree` by the runs that the models know. */
export function weighWords(models: readonly LearnedModel[], tree: RunTree): WordWeights {
  const outputs = [...new Set(models.flatMap((model) => model.outputs))];
  const width = outputs.length;
  const letters = new Map<string, Weights>();
  const facts = new Map<string, Weights>();
  const lineOf = new Map<number, number>();
  const places: number[] = [];
  const known = models.reduce((sum, { weights }) => sum + weights.size, 0);
  const lines = new Float64Array(known * width);
  for (const model of models) {
    const numbers = model.outputs.map((output) => outputs.indexOf(output));
    const isSame = numbers.every((number, index) => number === index);
    for (const [feature, row] of model.weights) {
      const own = isSame ? row : row.map((value, at) => (at % 2 === 0 ? (numbers[value] ?? 0) : value));
      if (feature.startsWith(FACT)) keep(facts, feature, own);
      else if (isLetters(feature)) keep(letters, feature, own);
      else addLine(lines, lineAt(tree.grow(feature)) * width, own);
    }
  }
  return {
    outputs,
    places,
    lines: lines.slice(0, places.length * width),
    lettersOf: letters.size > 0 ? lettersOf : undefined,
    factLine: (fact) => {
      const line = facts.get(fact);
      return line && addLine(new Float64Array(width), 0, line);
    },
  };

  function lineAt(place: number): number {
    const line = lineOf.get(place);
    if (line !== undefined) return line;
    lineOf.set(place, places.length);
    return places.push(place) - 1;
  }

  function lettersOf(word: string): Float64Array {
    const own = new Float64Array(width);
    for (const part of letterFeatures(word)) {
      const line = letters.get(part);
      if (line) addLine(own, 0, line);
    }
    return own;
  }
}

function keep(kept: Map<string, Weights>, feature: string, weights: Weights): void {
  const before = kept.get(feature);
  kept.set(feature, before ? [...before, ...weights] : weights);
}

/** Adds pairs of an output and its weight to the sums that begin at `from`. */
function addLine(sums: Float64Array, from: number, weights: Weights): Float64Array {
  for (let at = 0; at < weights.length; at += 2) {
    const place = from + (weights[at] as number);
    sums[place] = (sums[place] as number) + (weights[at + 1] as number);
  }
  return sums;
}

/** Whether a feature of a model is a part of words; "*" alone is a word. */
function isLetters(feature: string): boolean {
  return feature.startsWith(LETTERS) && feature.length > 1;
}
