import { detectFeatures, EDGE } from "../text/detect-features.js";
import { createExampleDraw, type ExampleOptions } from "./create-example-draw.js";
import type { DetectSamples } from "./detect-source.js";
import { createSparseSoftmax, type SoftmaxOptions } from "./sparse-softmax.js";

export interface DetectTraining extends ExampleOptions, SoftmaxOptions {
  /** Examples drawn. */
  readonly draws: number;
  /** Longest part of a word that is a feature, in characters. */
  readonly longest: number;
  /** Texts a feature must occur in (whole words of word lists excepted). */
  readonly occurrences: number;
}

/** What was learned: feature → label → weight; weights of 0 left out. */
export type DetectWeights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Learns which parts of words tell languages apart: draws a label, a source, a text and a run of its words, and takes a
 * step of logistic regression on it, `draws` times. The same sources and seed give the same weights.
 * @throws {RangeError} naming the labels that have a share but no texts.
 */
export function trainDetect(sources: readonly DetectSamples[], options: DetectTraining): DetectWeights {
  const labels = [...options.shares.keys()];
  const names = [EDGE, ...featureNames(sources, options)];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const known = new Map<string, Int32Array>();
  const featuresOf = (word: string): Int32Array => {
    const kept = known.get(word);
    if (kept) return kept;
    const found = detectFeatures(word, options.longest).flatMap((name) => numbers.get(name) ?? []);
    const features = Int32Array.from(found);
    known.set(word, features);
    return features;
  };

  const model = createSparseSoftmax(names.length, labels.length, options);
  const draw = createExampleDraw(sources, options);
  let present = new Int32Array(1024);
  for (let i = 0; i < options.draws; i++) {
    const { source, words } = draw();
    const parts = words.map(featuresOf);
    const length = parts.reduce((sum, part) => sum + part.length, 1);
    if (length > present.length) present = new Int32Array(length * 2);
    let at = 1;
    for (const part of parts) {
      present.set(part, at);
      at += part.length;
    }
    const features = present.subarray(0, length);
    const slope = model.predict(features);
    const truth = labels.indexOf(source.label);
    slope[truth] = (slope[truth] ?? 0) - 1;
    model.learn(features, slope);
  }

  return new Map(
    names.flatMap((name, row) => {
      const weights = labels.map((label, column): [string, number] => [
        label,
        model.weights[row * labels.length + column] ?? 0,
      ]);
      const kept = weights.filter(([, weight]) => weight !== 0);
      return kept.length > 0 ? [[name, new Map(kept)] as const] : [];
    }),
  );
}

/** In how many texts a feature occurs; `last` keeps a text from counting twice. */
interface Counter {
  texts: number;
  last: readonly string[];
}

/** Features of enough texts, and the whole words of word lists. */
function featureNames(sources: readonly DetectSamples[], { longest, occurrences }: DetectTraining): string[] {
  const counts = new Map<string, Counter>();
  const known = new Map<string, Counter[]>();
  const countersOf = (word: string): Counter[] =>
    detectFeatures(word, longest).map((name) => {
      const counter: Counter = counts.get(name) ?? { texts: 0, last: [] };
      counts.set(name, counter);
      return counter;
    });
  for (const words of sources.flatMap(({ samples, wordList }) => (wordList ? [] : samples))) {
    for (const word of words) {
      const counters = known.get(word) ?? countersOf(word);
      known.set(word, counters);
      for (const counter of counters) {
        if (counter.last !== words) counter.texts += 1;
        counter.last = words;
      }
    }
  }
  const frequent = [...counts].filter(([, { texts }]) => texts >= occurrences).map(([name]) => name);
  const listed = sources.flatMap(({ samples, wordList, nameless }) =>
    wordList && !nameless ? samples.flat() : [],
  );
  return [...new Set([...frequent, ...listed.map((word) => EDGE + word + EDGE)])];
}
