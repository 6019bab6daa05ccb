import type { LearnedModel } from "../../model/learned-model.js";
import type { Scene } from "../scene.js";
import { FACT, LETTERS, letterFeatures, visitWords } from "./word-features.js";

/** Words of a text that learned weights know: their line in the model and the tokens [first, last). */
export interface LearnedHit {
  readonly feature: string;
  readonly first: number;
  readonly last: number;
  /** By output, the word's own share of the sum. */
  readonly weights: Float64Array;
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
  readonly sum: (scene: Scene, facts: ReadonlyMap<string, number>, withHits: boolean) => LearnedSums;
}

interface Line {
  readonly weights: readonly number[];
  /** The last text it was found in: a word counts once a text. */
  text: number;
}

const MOST_CACHED = 50_000;

/**
 * Models of the same purpose (of all languages, and of one) → one function that adds up their weights for a text. A
 * word counts `scale` (header; "length": one over the root of the number of words) and once a text, a fact its value.
 */
export function compileModel(models: readonly LearnedModel[]): CompiledModel {
  const outputs = [...new Set(models.flatMap((model) => model.outputs))];
  const words = new Map<string, Line>();
  const letters = new Map<string, Line>();
  const facts = new Map<string, Line>();
  for (const model of models) {
    const numbers = model.outputs.map((output) => outputs.indexOf(output));
    const isSame = numbers.every((number, index) => number === index);
    for (const [feature, row] of model.weights) {
      const lines = feature.startsWith(FACT)
        ? facts
        : feature.startsWith(LETTERS) && feature.length > 1
          ? letters
          : words;
      const own = isSame ? row : row.map((value, at) => (at % 2 === 0 ? (numbers[value] ?? 0) : value));
      const before = lines.get(feature)?.weights;
      lines.set(feature, { weights: before ? [...before, ...own] : own, text: 0 });
    }
  }
  const scaleText =
    models.map(({ header }) => header.get("scale")).find((scale) => scale !== undefined) ?? "1";
  let longest = 1;
  for (const feature of words.keys()) longest = Math.max(longest, feature.split(" ").length);
  const partsOf = new Map<string, Float64Array>();
  let text = 0;
  return { outputs, sum };

  function sum(scene: Scene, given: ReadonlyMap<string, number>, withHits: boolean): LearnedSums {
    text += 1;
    const sums = new Float64Array(outputs.length);
    const hits: LearnedHit[] = [];
    let count = 0;
    let known = 0;
    for (const { kind } of scene.document.tokens) if (kind === "word") count += 1;
    const scale = scaleText === "length" ? 1 / Math.sqrt(Math.max(1, count)) : Number(scaleText);
    visitWords(
      scene,
      (feature, first, last) => {
        const line = words.get(feature);
        if (line !== undefined && line.text === text) return;
        const isWord = last === first + 1 && scene.document.tokens[first]?.norm === feature;
        const parts = isWord && letters.size > 0 ? lettersOf(feature) : undefined;
        if (line === undefined && parts === undefined) return;
        const own = withHits ? new Float64Array(outputs.length) : sums;
        if (line) {
          line.text = text;
          known += 1;
          addLine(own, line.weights, scale);
        }
        if (parts) addAll(own, parts, scale);
        if (own === sums) return;
        hits.push({ feature, first, last, weights: own });
        addAll(sums, own, 1);
      },
      longest,
    );
    for (const [fact, value] of given) {
      const line = facts.get(fact);
      if (line && value !== 0) addLine(sums, line.weights, value);
    }
    return { sums, hits, known };
  }

  /** What the parts of a word weigh together, kept. */
  function lettersOf(word: string): Float64Array {
    const kept = partsOf.get(word);
    if (kept) return kept;
    const own = new Float64Array(outputs.length);
    for (const part of letterFeatures(word)) {
      const line = letters.get(part);
      if (line) addLine(own, line.weights, 1);
    }
    if (partsOf.size >= MOST_CACHED) partsOf.clear();
    partsOf.set(word, own);
    return own;
  }
}

function addLine(sums: Float64Array, weights: readonly number[], value: number): void {
  for (let at = 0; at < weights.length; at += 2) {
    const output = weights[at] as number;
    sums[output] = (sums[output] as number) + (weights[at + 1] as number) * value;
  }
}

function addAll(sums: Float64Array, own: Float64Array, value: number): void {
  for (let output = 0; output < own.length; output += 1) {
    sums[output] = (sums[output] as number) + (own[output] as number) * value;
  }
}
