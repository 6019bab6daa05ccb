import { seededRandom } from "../stats/seeded-random.js";
import type { DetectSamples } from "./detect-source.js";

export interface ExampleOptions {
  readonly seed: number;
  /** Label → how often it is drawn, in proportion: how often it is expected in use. */
  readonly shares: ReadonlyMap<string, number>;
  /** 0…1: share of examples that are `shortWords` words or fewer, as many answers are. */
  readonly shortShare: number;
  /** Most words of a short example, and of any. */
  readonly shortWords: number;
  readonly longWords: number;
}

/** A run of words and the source it comes from. */
export interface DetectExample {
  readonly source: DetectSamples;
  readonly words: readonly string[];
}

/**
 * Makes a function that draws one example after another: a label by its share, a source of it by its weight, a text and
 * a run of its words; of a word list, some words in any order. The same seed draws the same examples.
 * @throws {RangeError} naming the labels that have a share but no texts.
 */
export function createExampleDraw(
  sources: readonly DetectSamples[],
  options: ExampleOptions,
): () => DetectExample {
  const random = seededRandom(options.seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[], weigh: (item: T) => number): T => {
    let rest = random() * items.reduce((sum, item) => sum + weigh(item), 0);
    for (const item of items) {
      rest -= weigh(item);
      if (rest < 0) return item;
    }
    return items.at(-1) as T;
  };
  const labels = [...options.shares];
  const filled = sources.filter((source) => source.samples.length > 0);
  const empty = labels.filter(([label]) => !filled.some((source) => source.label === label));
  if (empty.length > 0) {
    const named = empty.map(([label]) => `"${label}"`).join(", ");
    throw new RangeError(
      `Expected texts for every label with a share, but there are none for ${named}. Add a source.`,
    );
  }
  return () => {
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
