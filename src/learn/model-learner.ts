import type { LearnedModel } from "../model/learned-model.js";
import { FACT, LETTERS, letterFeatures, visitWords } from "../score/learned/word-features.js";
import type { Scene } from "../score/scene.js";
import { emphasisOf } from "./emphasis-of.js";
import { createFeatureBook } from "./feature-book.js";
import { type LinearExample, type LinearOptions, trainLinear } from "./train-linear.js";

export interface LearnerOptions extends LinearOptions {
  /** "length", or how much a word of the text counts. */
  readonly scale: "length" | number;
  /**
   * Whether words of few examples count more while learning, by 1 + ln((1 + examples) / (1 + examples with the word)),
   * and so are drawn to 0 less. The weights found are those of words that count alike.
   */
  readonly rarity?: boolean;
  /** Examples a word or part of a word must occur in. */
  readonly occurrences: number;
  /** Longest run of words; 0: facts alone. */
  readonly words: number;
  /** How much a part of a word counts beside a word while learning; 0: parts are no features. */
  readonly letters: number;
  /** How much a fact counts while learning: below 1 it is drawn to 0 harder. Default 1. */
  readonly facts?: number;
  /** Words that may not stand in a model: names of people and firms. */
  readonly names: ReadonlySet<string>;
  /** Weights nearer to 0 are left out. */
  readonly least: number;
  /**
   * What is believed before anything is learned, and where the weights stay of which there is little to learn: fact →
   * output → weight.
   */
  readonly beliefs?: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** What is known of a text: "output" → 1 or 0; an output that is left out is unknown. */
export type Truth = ReadonlyMap<string, number>;

export interface ModelLearner {
  /**
   * `facts` as scoring gives them; `weight`: how much the example counts; `offset`: by output, the sums of a model that
   * this one is added to.
   */
  readonly add: (
    scene: Scene,
    facts: ReadonlyMap<string, number>,
    truth: Truth,
    weight?: number,
    offset?: ArrayLike<number>,
  ) => void;
  /** @param use which examples are learned from, by their number in the order they were added; default: all. */
  readonly learn: (use?: (example: number) => boolean) => readonly LearnedModel[];
}

interface Kept {
  readonly entries: Int32Array;
  readonly words: number;
  readonly facts: ReadonlyMap<string, number>;
  readonly truth: Truth;
  readonly weight: number;
  readonly language: string;
  readonly offset: Float32Array | undefined;
}

/**
 * Texts in, models out: of texts in one language one model of that language; of texts in several, what the lexicons
 * found weighs the same in all (`und/model.NAME`), and words weigh in their own (`da/model.NAME`), all learned together.
 */
export function createModelLearner(
  model: string,
  outputs: readonly string[],
  options: LearnerOptions,
): ModelLearner {
  const { facts: factScale = 1 } = options;
  const book = createFeatureBook();
  const kept: Kept[] = [];
  return { add, learn };

  function add(
    scene: Scene,
    facts: ReadonlyMap<string, number>,
    truth: Truth,
    weight = 1,
    offset?: ArrayLike<number>,
  ): void {
    const features = new Set<string>();
    const own = `${scene.pack.code}${OF}`;
    let words = 0;
    for (const { kind } of scene.document.tokens) if (kind === "word") words += 1;
    if (options.words > 0) {
      visitWords(scene, (feature, first, last) => {
        if (last - first > options.words || hasName(feature)) return;
        features.add(own + feature);
        if (options.letters === 0 || last !== first + 1 || scene.document.tokens[first]?.norm !== feature)
          return;
        for (const part of letterFeatures(feature)) features.add(own + part);
      });
    }
    kept.push({
      entries: book.enter(features),
      words,
      facts: new Map(facts),
      truth,
      weight,
      language: scene.pack.code,
      offset: offset && Float32Array.from(offset),
    });
  }

  function hasName(feature: string): boolean {
    return feature.split(/[ :]/).some((word) => options.names.has(word));
  }

  function believedOf(
    facts: ReadonlyMap<string, number>,
    beliefs: ReadonlyMap<string, ReadonlyMap<string, number>>,
  ): Float32Array {
    const offset = new Float32Array(outputs.length);
    for (const [fact, value] of facts) {
      const believed = beliefs.get(fact);
      if (!believed) continue;
      outputs.forEach((name, output) => {
        offset[output] = (offset[output] ?? 0) + value * (believed.get(name) ?? 0);
      });
    }
    return offset;
  }

  function learn(use: (example: number) => boolean = () => true): readonly LearnedModel[] {
    const frequent = book.frequent(options.occurrences, () => true);
    const numbers = new Map<string, number>();
    const renumbered = new Map<number, number>();
    for (const [old, name] of frequent) {
      renumbered.set(old, numbers.size);
      numbers.set(name, numbers.size);
    }
    const examples: LinearExample[] = [];
    const used = kept.filter((_, index) => use(index));
    const emphasis = emphasisOf(
      used.map(({ entries }) => entries),
      renumbered,
      (old) => (isPart(book.name(old)) ? options.letters : 1),
      options.rarity ?? false,
    );
    for (const one of used) {
      const features: number[] = [];
      const values: number[] = [];
      const scale = options.scale === "length" ? 1 / Math.sqrt(Math.max(1, one.words)) : options.scale;
      for (const old of one.entries) {
        const number = renumbered.get(old);
        if (number === undefined) continue;
        features.push(number);
        values.push(scale * (emphasis[number] ?? 1));
      }
      for (const [fact, value] of one.facts) {
        if (value === 0) continue;
        const number = numbers.get(fact) ?? numbers.size;
        numbers.set(fact, number);
        features.push(number);
        values.push(value * factScale);
      }
      examples.push({
        features: Int32Array.from(features),
        values: Float32Array.from(values),
        ...(options.beliefs ? { offset: believedOf(one.facts, options.beliefs) } : {}),
        targets: Float32Array.from(outputs, (output) => one.truth.get(output) ?? Number.NaN),
        weight: one.weight,
        ...(one.offset ? { offset: one.offset } : {}),
      });
    }
    const weights = trainLinear(examples, numbers.size, outputs.length, options);
    const languages = new Set(kept.map(({ language }) => language));
    const [only] = languages.size === 1 ? languages : [];
    const files = new Map<string, Map<string, readonly number[]>>();
    for (const [feature, number] of [...numbers].sort(byName)) {
      const line: number[] = [];
      const isFact = feature.startsWith(FACT);
      outputs.forEach((name, output) => {
        const believed = options.beliefs?.get(feature)?.get(name) ?? 0;
        const scale = isFact ? factScale : (emphasis[number] ?? 1);
        const learned = (weights[number * outputs.length + output] ?? 0) * scale;
        const weight = Number((believed + learned).toFixed(3));
        if (weight !== 0 && Math.abs(weight) >= (isFact ? 0 : options.least)) line.push(output, weight);
      });
      if (line.length === 0) continue;
      const cut = isFact ? 0 : feature.indexOf(OF) + 1;
      const folder = only ?? (isFact ? "und" : feature.slice(0, cut - 1));
      const file = files.get(folder) ?? new Map<string, readonly number[]>();
      files.set(folder, file.set(feature.slice(cut), line));
    }
    const header = new Map([["scale", String(options.scale)]]);
    return [...files].map(([folder, lines]) => ({
      id: `${folder}/model.${model}`,
      header,
      outputs,
      weights: lines,
    }));
  }
}

/** Between a language and its feature. */
const OF = "|";

function byName([one]: readonly [string, number], [other]: readonly [string, number]): number {
  const rank = (name: string): number => (name.startsWith(FACT) ? 0 : isPart(name) ? 2 : 1);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function isPart(name: string): boolean {
  return name.slice(name.indexOf(OF) + 1).startsWith(LETTERS);
}
