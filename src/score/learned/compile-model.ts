import type { LearnedModel } from "../../model/learned-model.js";
import type { Scene } from "../scene.js";
import { type Facts, factCount, listedFacts, nameOfFact } from "./fact-list.js";
import { type FoundLine, walkWords } from "./walk-words.js";
import { FACT } from "./word-features.js";
import { addLine, createWordLines, isLetters } from "./word-lines.js";

/** Words of a text that learned weights know: their line in the model and the tokens [first, last). */
export interface LearnedHit {
  readonly feature: string;
  readonly first: number;
  readonly last: number;
  /** By output, the word's own share of the sum. */
  readonly weights: readonly number[];
}

export interface LearnedSums {
  /** One per output. */
  readonly sums: Float64Array;
  /** Empty unless asked for. */
  readonly hits: readonly LearnedHit[];
  /** How many features of the text's words are known. */
  readonly known: number;
}

export interface CompiledModel {
  readonly outputs: readonly string[];
  readonly sum: (scene: Scene, facts: Facts, withHits: boolean) => LearnedSums;
  /** The sums alone, until the next call: room for many is costly to make. */
  readonly sumOnce: (scene: Scene, facts: Facts) => Float64Array;
  /** The words that are known, with their weights. */
  readonly hitsIn: (scene: Scene) => readonly LearnedHit[];
}

type Weights = readonly number[];

/**
 * Models of the same purpose (of all languages, and of one) → one function that adds up their weights for a text. A
 * word counts `scale` (header; "length": one over the root of the number of words) and once a text, a fact its value.
 * Models that read the same texts in turn have a `note` each (`Reading.notes`): 0, 1 or 2.
 */
export function compileModel(models: readonly LearnedModel[], note = 0): CompiledModel {
  const outputs = [...new Set(models.flatMap((model) => model.outputs))];
  const width = outputs.length;
  const { words, letters, facts } = mergeWeights(models, outputs);
  const lines = createWordLines(words, letters, width, note);
  const lineOfFact: (Float64Array | undefined)[] = [];
  const scaleText =
    models.map(({ header }) => header.get("scale")).find((scale) => scale !== undefined) ?? "1";
  const byLength = scaleText === "length";
  const fixedScale = Number(scaleText);
  const seen = new Uint32Array(lines.ends.length);
  let text = 0;
  // What is being added up: one text at a time, so that nothing is made for each.
  const room = new Float64Array(width);
  let target: Float64Array = room;
  let scale = 1;
  let known = 0;
  return { outputs, sum, sumOnce, hitsIn };

  function sum(scene: Scene, given: Facts, withHits: boolean): LearnedSums {
    const sums = new Float64Array(width);
    const count = sumInto(scene, given, sums);
    return { sums, hits: withHits ? hitsIn(scene) : [], known: count };
  }

  function sumOnce(scene: Scene, given: Facts): Float64Array {
    sumInto(scene, given, room);
    return room;
  }

  function sumInto(scene: Scene, given: Facts, sums: Float64Array): number {
    sums.fill(0);
    known = 0;
    if (!lines.isEmpty) {
      target = sums;
      scale = scaleOf(scene);
      walk(scene, addFound);
    }
    addFacts(given, sums);
    return known;
  }

  function hitsIn(scene: Scene): readonly LearnedHit[] {
    const hits: LearnedHit[] = [];
    if (lines.isEmpty) return hits;
    const ofText = scaleOf(scene);
    walk(scene, (place, parts, first, last) => {
      const weights: number[] = [];
      for (let output = 0; output < width; output += 1) {
        const own = place < 0 ? 0 : (lines.weights[place * width + output] as number) * ofText;
        weights.push(parts === undefined ? own : own + (parts[output] as number) * ofText);
      }
      const feature = place < 0 ? (scene.document.tokens[first]?.norm ?? "") : lines.featureAt(place);
      hits.push({ feature, first, last, weights });
    });
    return hits;
  }

  function walk(scene: Scene, visit: FoundLine): void {
    text = (text + 1) >>> 0;
    walkWords(scene, lines, seen, text, visit);
  }

  function addFound(place: number, parts: Float64Array | undefined): void {
    if (place >= 0) {
      known += 1;
      addWeights(target, lines.weights, place * width, width, scale);
    }
    if (parts !== undefined) addWeights(target, parts, 0, width, scale);
  }

  function addFacts(given: Facts, sums: Float64Array): void {
    const { numbers, values } = listedFacts(given);
    while (lineOfFact.length < factCount()) lineOfFact.push(denseLine(nameOfFact(lineOfFact.length)));
    for (let at = 0; at < numbers.length; at += 1) {
      const line = lineOfFact[numbers[at] as number];
      const value = values[at] as number;
      if (line === undefined || value === 0) continue;
      addWeights(sums, line, 0, width, value);
    }
  }

  function denseLine(fact: string): Float64Array | undefined {
    const line = facts.get(fact);
    if (line === undefined) return undefined;
    const dense = new Float64Array(width);
    addLine(dense, line, 1);
    return dense;
  }

  function scaleOf(scene: Scene): number {
    if (!byLength) return fixedScale;
    let count = 0;
    for (const { kind } of scene.document.tokens) if (kind === "word") count += 1;
    return 1 / Math.sqrt(Math.max(1, count));
  }
}

function addWeights(
  sums: Float64Array,
  weights: Float64Array,
  from: number,
  width: number,
  value: number,
): void {
  for (let output = 0; output < width; output += 1) {
    sums[output] = (sums[output] as number) + (weights[from + output] as number) * value;
  }
}

/** The weights of all models by feature, outputs numbered as in `outputs`, the three sorts of features apart. */
function mergeWeights(
  models: readonly LearnedModel[],
  outputs: readonly string[],
): Readonly<Record<"words" | "letters" | "facts", Map<string, Weights>>> {
  const sorts = {
    words: new Map<string, Weights>(),
    letters: new Map<string, Weights>(),
    facts: new Map<string, Weights>(),
  };
  for (const model of models) {
    const numbers = model.outputs.map((output) => outputs.indexOf(output));
    const isSame = numbers.every((number, index) => number === index);
    for (const [feature, row] of model.weights) {
      const sort = feature.startsWith(FACT) ? sorts.facts : isLetters(feature) ? sorts.letters : sorts.words;
      const own = isSame ? row : row.map((value, at) => (at % 2 === 0 ? (numbers[value] ?? 0) : value));
      const before = sort.get(feature);
      sort.set(feature, before ? [...before, ...own] : own);
    }
  }
  return sorts;
}
