import { createPairTable, type PairTable } from "./pair-table.js";

/**
 * Runs of words as a tree over numbers, so that no run of a text is made into a string. Each run has a place, 1 and up;
 * that of a word alone is its number in longer runs.
 */
export interface RunTree {
  /** The place of a run of words with blanks between, a new one where it has none. */
  readonly grow: (run: string) => number;
  /** The place of a run, or 0. */
  readonly find: (run: string) => number;
  /** How many places there are, 0 among them. */
  readonly size: () => number;
  /** Visits the runs of several words: the place of the run without its last word, that of the last word, and its own. */
  readonly forEachRun: PairTable["forEach"];
  /** By place: whether longer runs begin with it, and whether it is a word that stands in one behind another. */
  readonly leads: readonly boolean[];
  readonly follows: readonly boolean[];
  /** Most words of a run. */
  readonly longest: () => number;
}

export function createRunTree(): RunTree {
  const words = new Map<string, number>();
  const runs = createPairTable();
  const leads = [false];
  const follows = [false];
  let longest = 1;
  return {
    grow,
    find,
    size: () => leads.length,
    forEachRun: runs.forEach,
    leads,
    follows,
    longest: () => longest,
  };

  function grow(run: string): number {
    if (!run.includes(" ")) return growWord(run);
    const pieces = run.split(" ");
    longest = Math.max(longest, pieces.length);
    let place = 0;
    for (const piece of pieces) {
      const word = growWord(piece);
      place = place === 0 ? word : growBehind(place, word);
    }
    return place;
  }

  function growWord(word: string): number {
    const known = words.get(word);
    if (known !== undefined) return known;
    const place = newPlace();
    words.set(word, place);
    return place;
  }

  function growBehind(first: number, last: number): number {
    leads[first] = true;
    follows[last] = true;
    const known = runs.get(first, last);
    if (known > 0) return known;
    const place = newPlace();
    runs.set(first, last, place);
    return place;
  }

  function newPlace(): number {
    follows.push(false);
    return leads.push(false) - 1;
  }

  function find(run: string): number {
    if (!run.includes(" ")) return words.get(run) ?? 0;
    let place = 0;
    for (const piece of run.split(" ")) {
      const word = words.get(piece) ?? 0;
      place = place === 0 || word === 0 ? word : Math.max(0, runs.get(place, word));
      if (place === 0) return 0;
    }
    return place;
  }
}
