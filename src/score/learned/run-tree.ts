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
  /** By place of a run of several words: the place of the run without its last word, and that of the last word. */
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
  /** By place: whether longer runs begin with it, and whether it is a word that stands in one behind another. */
  readonly leads: readonly boolean[];
  readonly follows: readonly boolean[];
  /** Most words of a run. */
  readonly longest: () => number;
  /** Where the runs of several words are kept: at their `hashOf`, or behind it up to the next 0, their places. */
  readonly slots: () => Int32Array;
}

const FIRST_SIZE = 256;

export function createRunTree(): RunTree {
  const words = new Map<string, number>();
  const firsts = [0];
  const lasts = [0];
  const leads = [false];
  const follows = [false];
  let longest = 1;
  // Never more than half full.
  let slots = new Int32Array(FIRST_SIZE);
  let runs = 0;
  return {
    grow,
    find,
    size: () => firsts.length,
    firsts,
    lasts,
    leads,
    follows,
    longest: () => longest,
    slots: () => slots,
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
    const place = newPlace(0, 0);
    words.set(word, place);
    return place;
  }

  function growBehind(first: number, last: number): number {
    leads[first] = true;
    follows[last] = true;
    const slot = slotFor(first, last);
    const known = slots[slot] as number;
    if (known !== 0) return known;
    const place = newPlace(first, last);
    slots[slot] = place;
    runs += 1;
    if (runs * 2 >= slots.length) widen();
    return place;
  }

  function newPlace(first: number, last: number): number {
    leads.push(false);
    follows.push(false);
    lasts.push(last);
    return firsts.push(first) - 1;
  }

  function widen(): void {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (const place of old) {
      if (place !== 0) slots[slotFor(firsts[place] as number, lasts[place] as number)] = place;
    }
  }

  function find(run: string): number {
    if (!run.includes(" ")) return words.get(run) ?? 0;
    let place = 0;
    for (const piece of run.split(" ")) {
      const word = words.get(piece) ?? 0;
      if (word === 0) return 0;
      place = place === 0 ? word : (slots[slotFor(place, word)] as number);
      if (place === 0) return 0;
    }
    return place;
  }

  function slotFor(first: number, last: number): number {
    const end = slots.length - 1;
    let slot = hashOf(first, last) & end;
    for (;;) {
      const kept = slots[slot] as number;
      if (kept === 0 || (firsts[kept] === first && lasts[kept] === last)) return slot;
      slot = (slot + 1) & end;
    }
  }
}

/** 32 bits that say where to look for a run among 2ⁿ slots: the last n of them. */
export function hashOf(first: number, last: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
