import { seededRandom } from "../stats/seeded-random.js";
import { detectFeatures, EDGE } from "../text/detect-features.js";
import type { DetectSamples } from "./detect-source.js";
import { createSparseSoftmax, type SoftmaxOptions } from "./sparse-softmax.js";

export interface DetectTraining extends SoftmaxOptions {
  readonly seed: number;
  /** Label → how often it is drawn, in proportion: how often it is expected in use. */
  readonly shares: ReadonlyMap<string, number>;
  /** Examples drawn. */
  readonly draws: number;
  /** Longest part of a word that is a feature, in characters. */
  readonly longest: number;
  /** Texts a feature must occur in (whole words of word lists excepted). */
  readonly occurrences: number;
  /** 0…1: share of examples that are `shortest` words or fewer, as many answers are. */
  readonly shortShare: number;
  /** Most words of a short example, and of any. */
  readonly shortWords: number;
  readonly longWords: number;
}

/** What was learned: feature → label → weight; weights of 0 left out. */
export type DetectWeights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Learns which parts of words tell languages apart: draws a label, a source, a text and a run of its words, and takes a
 * step of logistic regression on it, `draws` times. The same sources and seed give the same weights.
 */
export function trainDetect(sources: readonly DetectSamples[], options: DetectTraining): DetectWeights {
  const labels = [...options.shares.keys()];
  const names = [EDGE, ...featureNames(sources, options)];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const known = new Map<string, readonly number[]>();
  const featuresOf = (word: string): readonly number[] => {
    const kept = known.get(word);
    if (kept) return kept;
    const found = [...detectFeatures(word, options.longest)].flatMap((name) => numbers.get(name) ?? []);
    known.set(word, found);
    return found;
  };

  const model = createSparseSoftmax(names.length, labels.length, options);
  const draw = createDraw(sources, options);
  for (let i = 0; i < options.draws; i++) {
    const { source, words } = draw();
    const features = [0, ...words.flatMap(featuresOf)];
    const slope = model.predict(features);
    const truth = labels.indexOf(source.label);
    slope[truth] = (slope[truth] ?? 0) - 1;
    if (source.lacking) soften(slope, truth, labels.indexOf(source.lacking.label), source.lacking.share);
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

/** Shrinks what sets two labels apart to `share` and leaves alone what sets both apart from the others. */
function soften(slope: Float64Array, first: number, second: number, share: number): void {
  const middle = ((slope[first] ?? 0) + (slope[second] ?? 0)) / 2;
  const half = (((slope[first] ?? 0) - (slope[second] ?? 0)) / 2) * share;
  slope[first] = middle + half;
  slope[second] = middle - half;
}

function featureNames(sources: readonly DetectSamples[], { longest, occurrences }: DetectTraining): string[] {
  const counts = new Map<string, number>();
  const known = new Map<string, ReadonlySet<string>>();
  const listed = new Set<string>();
  for (const { samples, wordList } of sources) {
    for (const words of samples) {
      if (wordList) {
        for (const word of words) listed.add(EDGE + word + EDGE);
        continue;
      }
      const present = new Set<string>();
      for (const word of words) {
        const features = known.get(word) ?? detectFeatures(word, longest);
        known.set(word, features);
        for (const name of features) present.add(name);
      }
      for (const name of present) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const frequent = [...counts].filter(([, count]) => count >= occurrences).map(([name]) => name);
  return [...new Set([...frequent, ...listed])];
}

/** Draws examples for ever. */
function createDraw(sources: readonly DetectSamples[], options: DetectTraining) {
  const random = seededRandom(options.seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[], weigh: (item: T) => number): T => {
    let rest = random() * items.reduce((sum, item) => sum + weigh(item), 0);
    const found = items.find((item) => (rest -= weigh(item)) < 0) ?? items.at(-1);
    if (found === undefined)
      throw new RangeError("Expected at least one source for each label, but there is none.");
    return found;
  };
  const labels = [...options.shares];
  const filled = sources.filter((source) => source.samples.length > 0);
  return (): { source: DetectSamples; words: readonly string[] } => {
    const [label] = pick(labels, ([, share]) => share);
    const source = pick(
      filled.filter((candidate) => candidate.label === label),
      ({ weight }) => weight,
    );
    const length = 1 + below(random() < options.shortShare ? options.shortWords : options.longWords);
    const one = (): readonly string[] => source.samples[below(source.samples.length)] ?? [];
    if (source.wordList) {
      return { source, words: Array.from({ length: 1 + (length % options.shortWords) }, one).flat() };
    }
    const words = one();
    const start = below(Math.max(0, words.length - length) + 1);
    return { source, words: words.slice(start, start + length) };
  };
}
