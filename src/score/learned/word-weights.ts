import type { LearnedModel } from "../../model/learned-model.js";
import { areThousandths, type Packing, packingOf, type Weights } from "./packing.js";
import { createPartWeights, type PartTree, visitParts } from "./part-weights.js";
import type { GrowingRunTree } from "./run-tree.js";
import { FACT, LETTERS } from "./word-features.js";

/** What models of the same purpose know of parts of words and of facts, and how what they know of runs is written. */
export interface PurposeWeights {
  readonly outputs: readonly string[];
  /** What a word counts; "length" is one over the root of the number of words. */
  readonly scale: "length" | number;
  /** Whether they know any run of words. */
  readonly hasRuns: boolean;
  readonly packing: Packing;
  /** What the parts of a word weigh together; undefined where no part of a word has weights. */
  readonly lettersOf: ((word: string) => Float64Array) | undefined;
  /** By name of a fact. */
  readonly facts: ReadonlyMap<string, Weights>;
}

/** The same with what it was made of. */
export interface WordWeights extends PurposeWeights {
  /** The places of the runs of words in the tree, and their weights; what stands at the same place adds up. */
  readonly places: readonly number[];
  readonly lines: readonly Weights[];
  readonly parts: PartTree;
  /** What `packingOf` was asked with. */
  readonly range: readonly [width: number, largest: number, isInThousandths: boolean];
}

/** Grows `tree` by the runs that the models know. */
export function weighWords(models: readonly LearnedModel[], tree: GrowingRunTree): WordWeights {
  const outputs = [...new Set(models.flatMap((model) => model.outputs))];
  const parts = createPartWeights();
  const facts = new Map<string, Weights>();
  const places: number[] = [];
  const lines: Weights[] = [];
  let largest = 0;
  let isInThousandths = true;
  for (const model of models) {
    const numbers = model.outputs.map((output) => outputs.indexOf(output));
    const isSame = numbers.every((number, index) => number === index);
    let largestHere = 0;
    for (const [feature, row] of model.weights) {
      const own = isSame ? row : row.map((value, at) => (at % 2 === 0 ? (numbers[value] ?? 0) : value));
      if (feature.startsWith(FACT)) keep(facts, feature, own);
      else if (isLetters(feature)) parts.add(feature.slice(LETTERS.length), own);
      else {
        places.push(tree.grow(feature));
        lines.push(own);
        largestHere = Math.max(largestHere, largestOf(own));
        isInThousandths &&= areThousandths(own);
      }
    }
    largest += largestHere;
  }
  const range = [outputs.length, largest, isInThousandths] as const;
  return {
    outputs,
    scale: scaleOf(models),
    hasRuns: places.length > 0,
    places,
    lines,
    range,
    packing: packingOf(...range),
    parts: parts.tree,
    lettersOf: parts.isEmpty() ? undefined : weigherOf(outputs.length, parts.tree),
    facts,
  };
}

/** `PurposeWeights.lettersOf` of models that know parts. */
export function weigherOf(
  width: number,
  parts: Parameters<typeof visitParts>[1],
): (word: string) => Float64Array {
  return (word) => {
    const own = new Float64Array(width);
    visitParts(word, parts, (line) => addLine(own, 0, line));
    return own;
  };
}

function scaleOf(models: readonly LearnedModel[]): "length" | number {
  const scale = models.map(({ header }) => header.get("scale")).find((one) => one !== undefined) ?? "1";
  return scale === "length" ? scale : Number(scale);
}

/** Adds a line of weights to the sums that stand from `at` on. */
export function addLine(sums: Float64Array, at: number, weights: Weights): void {
  for (let index = 0; index < weights.length; index += 2) {
    const place = at + (weights[index] as number);
    sums[place] = (sums[place] as number) + (weights[index + 1] as number);
  }
}

function keep(kept: Map<string, Weights>, feature: string, weights: Weights): void {
  const before = kept.get(feature);
  kept.set(feature, before ? [...Array.from(before), ...Array.from(weights)] : weights);
}

function largestOf(weights: Weights): number {
  let largest = 0;
  for (let at = 1; at < weights.length; at += 2) largest = Math.max(largest, Math.abs(weights[at] as number));
  return largest;
}

/** Whether a feature of a model is a part of words; "*" alone is a word. */
function isLetters(feature: string): boolean {
  return feature.startsWith(LETTERS) && feature.length > 1;
}
