import type { Reading } from "../../lexicon/create-readings.js";
import type { Token } from "../../model/document.js";
import type { LearnedModel } from "../../model/learned-model.js";
import type { Scene } from "../scene.js";
import { type Facts, factCount, listedFacts, nameOfFact } from "./fact-list.js";
import { createWordReader, type KnownWord } from "./known-words.js";
import { createRunTree, NOWHERE } from "./run-tree.js";
import {
  CLAUSE,
  createWordWalk,
  FIRST,
  type FoundRuns,
  LAST,
  PARTS,
  PARTS_ALONE,
  PLACE,
  STRIDE,
  WITH_PARTS,
} from "./walk-words.js";
import { type WordWeights, weighWords } from "./word-weights.js";

/** Words of a text that learned weights know: their run in the model, the tokens [first, last) and the clause. */
export interface LearnedHit {
  readonly feature: string;
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

export interface CompiledModel {
  readonly outputs: readonly string[];
  readonly sum: (scene: Scene, facts: Facts) => LearnedSums;
  /** The same until the next call: room for many is costly to make. */
  readonly sumOnce: (scene: Scene, facts: Facts) => LearnedSums;
  /**
   * The words that weigh `least` or more, either way, for output `plus`, or for it against output `minus`; both by number,
   * −1 for one that there is not.
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

/** The same for several purposes: what all of them know of a text is looked up at once. */
export function compileModels(purposes: readonly (readonly LearnedModel[])[]): readonly CompiledModel[] {
  const tree = createRunTree();
  const weights = purposes.map((models) => weighWords(models, tree));
  const lineOf = weights.map(({ places }) => linesByPlace(places, tree.runs.length));
  const isLine = new Uint8Array(tree.runs.length);
  for (const { places } of weights) for (const place of places) isLine[place] = 1;
  const haveLetters = weights.some(({ lettersOf }) => lettersOf !== undefined);
  const lettersOf = (word: string): KnownWord["letters"] => weights.map((own) => own.lettersOf?.(word));
  const wordOf = createWordReader(tree, isLine, haveLetters ? lettersOf : undefined);
  const walk = createWordWalk(tree, isLine, wordOf);
  let read: Scene | undefined;
  let found: FoundRuns = { count: 0, cells: new Int32Array(0), words: 0 };
  const find = (scene: Scene): FoundRuns => {
    if (read !== scene) found = walk(scene);
    read = scene;
    return found;
  };
  return purposes.map((models, model) =>
    createSums(weights[model] as WordWeights, scaleOf(models), {
      find,
      lineOf: lineOf[model] as Int32Array,
      // Asked anew: other models may have read the word since.
      lettersAt: ({ document, readings }, token) =>
        wordOf(document.tokens[token] as Token, readings[token] as Reading).letters?.[model] as Float64Array,
      runs: tree.runs,
    }),
  );
}

/** How a model looks up what it knows of a text. */
interface Finder {
  readonly find: (scene: Scene) => FoundRuns;
  /** By place of a run: the line that the model has for it, or −1. */
  readonly lineOf: Int32Array;
  /** What the parts of a word weigh, of a model that knows such. */
  readonly lettersAt: (scene: Scene, token: number) => Float64Array;
  readonly runs: readonly string[];
}

function createSums(
  { outputs, places, lines, lettersOf, factLine }: WordWeights,
  scaled: "length" | number,
  { find, lineOf, lettersAt, runs }: Finder,
): CompiledModel {
  const width = outputs.length;
  const hasLetters = lettersOf !== undefined;
  const isEmpty = places.length === 0 && !hasLetters;
  const lineOfFact: (Float64Array | undefined)[] = [];
  const once = { sums: new Float64Array(width), known: 0 };
  return { outputs, sum, sumOnce, hitsFor };

  function sum(scene: Scene, facts: Facts): LearnedSums {
    const { sums, known } = sumOnce(scene, facts);
    return { sums: Float64Array.from(sums), known };
  }

  function sumOnce(scene: Scene, facts: Facts): LearnedSums {
    once.sums.fill(0);
    once.known = isEmpty ? 0 : addWords(scene, once.sums);
    addFacts(facts, once.sums);
    return once;
  }

  function addWords(scene: Scene, sums: Float64Array): number {
    const found = find(scene);
    const { cells, count } = found;
    const scale = scaleOfText(found);
    let known = 0;
    for (let at = 0; at < count * STRIDE; at += STRIDE) {
      const line = lineOf[cells[at + PLACE] as number] as number;
      const parts = cells[at + PARTS] as number;
      if (line >= 0 && parts !== PARTS_ALONE) {
        known += 1;
        addWeights(sums, lines, line * width, width, scale);
      }
      if (hasLetters && (parts === WITH_PARTS || (parts === PARTS_ALONE && line < 0))) {
        addWeights(sums, lettersAt(scene, cells[at + FIRST] as number), 0, width, scale);
      }
    }
    return known;
  }

  function hitsFor(scene: Scene, plus: number, minus: number, least: number): readonly LearnedHit[] {
    const hits: LearnedHit[] = [];
    if (isEmpty) return hits;
    const found = find(scene);
    const { cells, count } = found;
    const scale = scaleOfText(found);
    for (let at = 0; at < count * STRIDE; at += STRIDE) {
      const place = cells[at + PLACE] as number;
      const first = cells[at + FIRST] as number;
      const parts = cells[at + PARTS] as number;
      const line = lineOf[place] as number;
      const countsParts = hasLetters && (parts === WITH_PARTS || (parts === PARTS_ALONE && line < 0));
      if (!countsParts && (line < 0 || parts === PARTS_ALONE)) continue;
      const letters = countsParts ? lettersAt(scene, first) : undefined;
      const weight = weightOf(line, letters, plus, scale) - weightOf(line, letters, minus, scale);
      if (Math.abs(weight) < least) continue;
      const feature = line < 0 ? (scene.document.tokens[first]?.norm ?? "") : (runs[place] ?? "");
      hits.push({
        feature,
        first,
        last: cells[at + LAST] as number,
        clause: cells[at + CLAUSE] as number,
        weight,
      });
    }
    return hits;
  }

  /** What a word adds to the sum of one output. */
  function weightOf(line: number, letters: Float64Array | undefined, output: number, scale: number): number {
    if (output < 0) return 0;
    const own = line < 0 ? 0 : (lines[line * width + output] as number) * scale;
    return letters === undefined ? own : own + (letters[output] as number) * scale;
  }

  function addFacts(given: Facts, sums: Float64Array): void {
    const { numbers, values } = listedFacts(given);
    while (lineOfFact.length < factCount()) lineOfFact.push(factLine(nameOfFact(lineOfFact.length)));
    for (let at = 0; at < numbers.length; at += 1) {
      const line = lineOfFact[numbers[at] as number];
      const value = values[at] as number;
      if (line === undefined || value === 0) continue;
      addWeights(sums, line, 0, width, value);
    }
  }

  function scaleOfText({ words }: FoundRuns): number {
    return scaled === "length" ? 1 / Math.sqrt(Math.max(1, words)) : scaled;
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

function linesByPlace(places: readonly number[], size: number): Int32Array {
  const lineOf = new Int32Array(size).fill(NOWHERE);
  for (let line = 0; line < places.length; line += 1) lineOf[places[line] as number] = line;
  return lineOf;
}

function scaleOf(models: readonly LearnedModel[]): "length" | number {
  const scale = models.map(({ header }) => header.get("scale")).find((one) => one !== undefined) ?? "1";
  return scale === "length" ? scale : Number(scale);
}
