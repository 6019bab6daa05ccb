import type { LearnedModel } from "../../model/learned-model.js";
import type { Scene } from "../scene.js";
import { type Facts, factCount, listedFacts, nameOfFact } from "./fact-list.js";
import { createRunTree } from "./run-tree.js";
import {
  BEHIND_NEGATION,
  CLAUSE,
  COUNTED,
  createWordWalk,
  FIRST,
  type FoundRuns,
  LAST,
  RECORD,
  STRIDE,
} from "./walk-words.js";
import { NEGATED } from "./word-features.js";
import { CELLS, createWordRecords, MODEL_BITS, PARTED_SHIFT, type WordRecords } from "./word-records.js";
import { addLine, type WordWeights, weighWords } from "./word-weights.js";

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
  const tree = createRunTree();
  const weights = purposes.map((models) => weighWords(models, tree));
  const records = createWordRecords(tree, weights);
  const words = createWordSums(records, weights, createWordWalk(records, tree.longest()));
  return purposes.map((models, model) =>
    createSums(model, weights[model] as WordWeights, scaleOf(models), records, words),
  );
}

interface WordSums {
  /** What models know of the words of a text, and by model how much that is and weighs together, before it is scaled. */
  readonly find: (scene: Scene) => FoundRuns;
  readonly known: Int32Array;
  readonly sums: readonly Float64Array[];
}

function createWordSums(
  records: WordRecords,
  models: readonly WordWeights[],
  walk: (scene: Scene) => FoundRuns,
): WordSums {
  const many = models.length;
  const packings = models.map(({ packing }) => packing);
  const sizes = Int32Array.from(packings, ({ size }) => size);
  const most = packings.map((packing) => packing.most);
  const known = new Int32Array(many);
  const sums = models.map(({ outputs }) => new Float64Array(outputs.length));
  // Lines are added up here until they are unpacked.
  const rooms = packings.map(({ size }) => new Float64Array(size));
  const packed = new Int32Array(many);
  let read: Scene | undefined;
  let found: FoundRuns | undefined;
  return { find, known, sums };

  function find(scene: Scene): FoundRuns {
    if (found !== undefined && read === scene) return found;
    found = walk(scene);
    addUp(found);
    read = scene;
    return found;
  }

  function addUp({ cells, end }: FoundRuns): void {
    known.fill(0);
    for (let model = 0; model < many; model += 1) (sums[model] as Float64Array).fill(0);
    const { floats } = records;
    for (let at = 0; at < end; at += STRIDE) {
      const record = cells[at + RECORD] as number;
      const counted = cells[at + COUNTED] as number;
      let from = record + CELLS;
      for (let model = 0, bits = counted & MODEL_BITS; bits !== 0; model += 1, bits >>= 1) {
        if ((bits & 1) === 0) continue;
        const room = rooms[model] as Float64Array;
        const size = sizes[model] as number;
        for (let cell = 0; cell < size; cell += 1) {
          room[cell] = (room[cell] as number) + (floats[from + cell] as number);
        }
        from += size;
        known[model] = (known[model] as number) + 1;
        packed[model] = (packed[model] as number) + 1;
        if (packed[model] === most[model]) unpack(model);
      }
      for (let model = 0, bits = (counted >> PARTED_SHIFT) & MODEL_BITS; bits !== 0; model += 1, bits >>= 1) {
        if ((bits & 1) === 1) addLetters(model, records.lettersAt(record, model));
      }
    }
    for (let model = 0; model < many; model += 1) if (packed[model] !== 0) unpack(model);
  }

  function unpack(model: number): void {
    (packings[model] as WordWeights["packing"]).unpack(
      rooms[model] as Float64Array,
      0,
      sums[model] as Float64Array,
    );
    packed[model] = 0;
  }

  function addLetters(model: number, from: number): void {
    const { floats } = records;
    const own = sums[model] as Float64Array;
    const { unit } = packings[model] as WordWeights["packing"];
    for (let output = 0; output < own.length; output += 1) {
      own[output] = (own[output] as number) + (floats[from + output] as number) * unit;
    }
  }
}

function createSums(
  model: number,
  { outputs, places, packing, lettersOf, facts }: WordWeights,
  scaled: "length" | number,
  records: WordRecords,
  words: WordSums,
): CompiledModel {
  const { unit, weightAt } = packing;
  const width = outputs.length;
  const isEmpty = places.length === 0 && lettersOf === undefined;
  const once = { sums: new Float64Array(width), known: 0 };
  // By number of a fact × outputs.
  let factLines: Float64Array = new Float64Array(0);
  return { outputs, sum, sumOnce, hitsFor };

  function sum(scene: Scene, given: Facts): LearnedSums {
    const { sums, known } = sumOnce(scene, given);
    return { sums: Float64Array.from(sums), known };
  }

  function sumOnce(scene: Scene, given: Facts): LearnedSums {
    const { sums } = once;
    if (isEmpty) sums.fill(0);
    else {
      const scale = scaleOfText(words.find(scene));
      const own = words.sums[model] as Float64Array;
      for (let output = 0; output < width; output += 1) {
        sums[output] = ((own[output] as number) / unit) * scale;
      }
    }
    once.known = words.known[model] as number;
    addFacts(given, sums);
    return once;
  }

  function addFacts(given: Facts, sums: Float64Array): void {
    const { numbers, values } = listedFacts(given);
    if (factLines.length < factCount() * width) factLines = linesOfFacts();
    for (let at = 0; at < numbers.length; at += 1) {
      const value = values[at] as number;
      if (value === 0) continue;
      const from = (numbers[at] as number) * width;
      for (let output = 0; output < width; output += 1) {
        sums[output] = (sums[output] as number) + (factLines[from + output] as number) * value;
      }
    }
  }

  function linesOfFacts(): Float64Array {
    const lines = new Float64Array(factCount() * width);
    for (let number = 0; number < factCount(); number += 1) {
      addLine(lines, number * width, facts.get(nameOfFact(number)) ?? []);
    }
    return lines;
  }

  function hitsFor(scene: Scene, plus: number, minus: number, least: number): readonly LearnedHit[] {
    const hits: LearnedHit[] = [];
    if (isEmpty) return hits;
    const found = words.find(scene);
    const { cells, end } = found;
    const scale = scaleOfText(found);
    for (let at = 0; at < end; at += STRIDE) {
      const weight = weightOf(cells, at, plus, scale) - weightOf(cells, at, minus, scale);
      if (Math.abs(weight) < least) continue;
      const first = cells[at + FIRST] as number;
      const last = cells[at + LAST] as number;
      const clause = cells[at + CLAUSE] as number;
      const isNegated = ((cells[at + COUNTED] as number) & BEHIND_NEGATION) !== 0;
      hits.push({ feature: featureOf(scene, first, last, isNegated), first, last, clause, weight });
    }
    return hits;
  }

  /** What a run adds to the sum of an output. */
  function weightOf(cells: Int32Array, at: number, output: number, scale: number): number {
    if (output < 0) return 0;
    const record = cells[at + RECORD] as number;
    const counted = cells[at + COUNTED] as number;
    const models = counted & MODEL_BITS;
    const isCounted = ((models >> model) & 1) === 1;
    const own = isCounted
      ? weightAt(records.floats, records.cellsAt(record, models, model), output) * scale
      : 0;
    if (((counted >> (PARTED_SHIFT + model)) & 1) === 0) return own;
    return own + (records.floats[records.lettersAt(record, model) + output] as number) * scale;
  }

  function scaleOfText({ words: count }: FoundRuns): number {
    return scaled === "length" ? 1 / Math.sqrt(Math.max(1, count)) : scaled;
  }
}

/** As it is written in a model. */
function featureOf({ document }: Scene, first: number, last: number, isNegated: boolean): string {
  const run = document.tokens.slice(first, last).map(({ norm }) => norm);
  return (isNegated ? NEGATED : "") + run.join(" ");
}

function scaleOf(models: readonly LearnedModel[]): "length" | number {
  const scale = models.map(({ header }) => header.get("scale")).find((one) => one !== undefined) ?? "1";
  return scale === "length" ? scale : Number(scale);
}
