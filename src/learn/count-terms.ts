import type { RatingSide } from "./rating-scale-of.js";

/** A comment as words; "" stands for what no phrase reaches over (punctuation, numbers, emoji). */
export interface TermDocument {
  readonly words: readonly string[];
  readonly side: RatingSide;
  /** What a lexicon says of each word already, on the sentiment scale; undefined where it says nothing. */
  readonly valences: readonly (number | undefined)[];
}

/** A word or phrase and the comments it stands in, each counted once. */
export interface TermCount {
  readonly term: string;
  /** Its words, 1–3. */
  readonly length: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Comments in which a lexicon already says something of one of its words, and the sum of what it says. */
  readonly covered: number;
  readonly valence: number;
}

export interface TermCounts {
  readonly terms: readonly TermCount[];
  /** Different words per comment, summed over the comments of each side. */
  readonly totals: Readonly<Record<RatingSide, number>>;
}

/** Words of the longest phrase. */
const LONGEST = 3;

/**
 * Counts words and phrases of up to three words that stand in `minimum` comments or more. A phrase is only counted
 * where its shorter parts are frequent themselves (a priori pruning), so that time and memory stay near those of the
 * words.
 */
export function countTerms(documents: readonly TermDocument[], minimum: number): TermCounts {
  const words = numberWords(documents);
  const totals = { low: 0, middle: 0, high: 0 };
  const terms: TermCount[] = [];
  /** Per document the number of the frequent term that begins at each place, or −1. */
  let starts = words.documents;
  let names: readonly string[] = words.names;
  for (let length = 1; length <= LONGEST; length += 1) {
    const level = countLevel(documents, words.documents, starts, length, words.names.length);
    if (length === 1) for (const side of SIDES) totals[side] = sum(level[side]);
    const kept = level.keys.map((_, index) => sizeOf(level, index) >= minimum);
    const order = level.keys;
    const nameOf = (index: number): string =>
      length === 1
        ? (names[order[index] as number] as string)
        : `${names[Math.floor((order[index] as number) / words.names.length)]} ${words.names[(order[index] as number) % words.names.length]}`;
    const levelNames = order.map((_, index) => (kept[index] ? nameOf(index) : ""));
    for (const [index, term] of levelNames.entries()) {
      if (kept[index]) terms.push({ term, length, ...countsAt(level, index) });
    }
    starts = level.starts.map((places) => places.map((index) => (index >= 0 && kept[index] ? index : -1)));
    names = levelNames;
  }
  return { terms, totals };
}

const SIDES: readonly RatingSide[] = ["low", "middle", "high"];

interface Level extends Record<RatingSide, number[]> {
  readonly keys: number[];
  readonly covered: number[];
  readonly valence: number[];
  readonly starts: readonly Int32Array[];
}

/** Words as numbers, in the order of their first appearance; −1 for "". */
function numberWords(documents: readonly TermDocument[]): {
  readonly names: readonly string[];
  readonly documents: readonly Int32Array[];
} {
  const numbers = new Map<string, number>();
  const numbered = documents.map(({ words }) =>
    Int32Array.from(words, (word) => {
      if (word === "") return -1;
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    }),
  );
  return { names: [...numbers.keys()], documents: numbered };
}

/** Counts all terms of `length` words whose beginning and ending of one word less are frequent. */
function countLevel(
  documents: readonly TermDocument[],
  words: readonly Int32Array[],
  shorter: readonly Int32Array[],
  length: number,
  vocabulary: number,
): Level {
  const numbers = new Map<number, number>();
  const level = { keys: [], low: [], middle: [], high: [], covered: [], valence: [] } as Omit<
    Level,
    "starts"
  >;
  const lastSeen: number[] = [];
  const starts = documents.map(({ side, valences }, document) => {
    const own = words[document] as Int32Array;
    const begins = shorter[document] as Int32Array;
    return own.map((_, place) => {
      const begin = begins[place] as number;
      if (begin < 0 || (length > 1 && !((begins[place + 1] ?? -1) >= 0))) return -1;
      const key = length === 1 ? begin : begin * vocabulary + (own[place + length - 1] as number);
      let index = numbers.get(key);
      if (index === undefined) {
        index = numbers.size;
        numbers.set(key, index);
        level.keys.push(key);
        for (const counts of [level.low, level.middle, level.high, level.covered, level.valence])
          counts.push(0);
        lastSeen.push(-1);
      }
      if (lastSeen[index] === document) return index;
      lastSeen[index] = document;
      (level[side][index] as number) += 1;
      let covered = 0;
      for (let word = place; word < place + length; word += 1) {
        const valence = valences[word];
        if (valence === undefined) continue;
        covered = 1;
        (level.valence[index] as number) += valence;
      }
      (level.covered[index] as number) += covered;
      return index;
    });
  });
  return { ...level, starts };
}

function sizeOf({ low, middle, high }: Level, index: number): number {
  return (low[index] as number) + (middle[index] as number) + (high[index] as number);
}

function countsAt(level: Level, index: number): Omit<TermCount, "term" | "length"> {
  const at = (counts: readonly number[]): number => counts[index] as number;
  const { low, middle, high, covered, valence } = level;
  return {
    low: at(low),
    middle: at(middle),
    high: at(high),
    covered: at(covered),
    valence: at(valence),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
