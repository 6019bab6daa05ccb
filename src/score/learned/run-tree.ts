import { createPairTable, type PairTable } from "./pair-table.js";

/**
 * Runs of words as a tree over numbers, so that no run of a text is made into a string. Each run has a place, 1 and up;
 * that of a word alone is its number in longer runs.
 */
export interface RunTree {
  /** The place of a run, or 0. */
  readonly find: (run: string) => number;
  /** How many places there are, 0 among them. */
  readonly size: () => number;
  /** By place: 1 where longer runs begin with it, and 1 where it is a word that stands in one behind another. */
  readonly leads: ArrayLike<number>;
  readonly follows: ArrayLike<number>;
  /** Most words of a run. */
  readonly longest: () => number;
}

export interface GrowingRunTree extends RunTree {
  /** The place of a run of words with blanks between, a new one where it has none. */
  readonly grow: (run: string) => number;
  /** Visits the runs of several words: the place of the run without its last word, that of the last word, and its own. */
  readonly forEachRun: PairTable["forEach"];
  /** The places of words, and of runs by those of their parts. */
  readonly words: ReadonlyMap<string, number>;
  readonly runs: Pick<PairTable, "cells">;
}

export function createRunTree(): GrowingRunTree {
  const words = new Map<string, number>();
  const runs = createPairTable();
  const leads = [0];
  const follows = [0];
  let longest = 1;
  return {
    grow,
    find: (run) => findRun(run, words, runs.get),
    size: () => leads.length,
    forEachRun: runs.forEach,
    leads,
    follows,
    longest: () => longest,
    words,
    runs,
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
    leads[first] = 1;
    follows[last] = 1;
    const known = runs.get(first, last);
    if (known > 0) return known;
    const place = newPlace();
    runs.set(first, last, place);
    return place;
  }

  function newPlace(): number {
    follows.push(0);
    return leads.push(0) - 1;
  }
}

/** `RunTree.find`. */
export function findRun(
  run: string,
  words: ReadonlyMap<string, number>,
  next: (place: number, word: number) => number,
): number {
  if (!run.includes(" ")) return words.get(run) ?? 0;
  let place = 0;
  for (const piece of run.split(" ")) {
    const word = words.get(piece) ?? 0;
    place = place === 0 || word === 0 ? word : Math.max(0, next(place, word));
    if (place === 0) return 0;
  }
  return place;
}
