import { createPairTable } from "./pair-table.js";

/**
 * Runs of words as a tree over numbers, so that no run of a text is made into a string. Each run has a place; that of a
 * word alone is its number in longer runs.
 */
export interface RunTree {
  /** The place of a run of words with blanks between, a new one where it has none. */
  readonly grow: (run: string) => number;
  /** The place of a run, or −1. */
  readonly find: (run: string) => number;
  /** The place of a run with a word behind it, or −1; also where either is −1. */
  readonly next: (place: number, word: number) => number;
  /** By place: the run as it was written. */
  readonly runs: readonly string[];
  /** By place: whether longer runs begin with it, and whether it is a word that stands in one behind another. */
  readonly leads: readonly boolean[];
  readonly follows: readonly boolean[];
  /** Most words of a run. */
  readonly longest: () => number;
}

/** What is found where there is no place, and a place that is that of no run. */
export const NOWHERE = -1;
export const NO_RUN = 0;

export function createRunTree(): RunTree {
  const words = new Map<string, number>();
  const { get: next, set } = createPairTable();
  const runs = [""];
  const leads = [false];
  const follows = [false];
  let longest = 1;
  return { grow, find, next, runs, leads, follows, longest: () => longest };

  function grow(run: string): number {
    if (!run.includes(" ")) return growWord(run);
    const pieces = run.split(" ");
    longest = Math.max(longest, pieces.length);
    let place = NOWHERE;
    for (const piece of pieces) {
      const word = growWord(piece);
      place = place === NOWHERE ? word : growBehind(place, word);
    }
    runs[place] = run;
    return place;
  }

  function growWord(word: string): number {
    const known = words.get(word);
    if (known !== undefined) return known;
    const place = newPlace(word);
    words.set(word, place);
    return place;
  }

  function growBehind(place: number, word: number): number {
    leads[place] = true;
    follows[word] = true;
    const known = next(place, word);
    if (known !== NOWHERE) return known;
    const made = newPlace("");
    set(place, word, made);
    return made;
  }

  function newPlace(run: string): number {
    leads.push(false);
    follows.push(false);
    return runs.push(run) - 1;
  }

  function find(run: string): number {
    if (!run.includes(" ")) return words.get(run) ?? NOWHERE;
    let place = NOWHERE;
    for (const piece of run.split(" ")) {
      const word = words.get(piece) ?? NOWHERE;
      place = place === NOWHERE ? word : next(place, word);
      if (place === NOWHERE) return NOWHERE;
    }
    return place;
  }
}
