import type { Reading } from "../../lexicon/create-readings.js";
import type { Token } from "../../model/document.js";
import { hashOf } from "./pair-table.js";
import type { RunTree } from "./run-tree.js";
import { isSpeaking, NEGATED } from "./word-features.js";
import type { PurposeWeights } from "./word-weights.js";

/**
 * All that models know of the words of texts and of runs of them, one record each, in one piece of memory: what costs
 * time is the many places that have to be fetched for a text, not what is done with them. Records are numbered by where
 * they begin in `floats`; 0 is that of no run. A word has one from when it is first read, common words so beside each
 * other.
 */
export interface WordRecords {
  /** One piece of memory, as whole numbers and as weights; another one where `read` needed more. */
  ints: Int32Array;
  floats: Float64Array;
  /** Twice the record of a token, and 1 where it is a word, no mark or picture; kept with its reading. */
  readonly read: (token: Token, reading: Reading) => number;
  /** The record of a run with a word behind it, which have the numbers `START` and `NEXT`; 0 where there is none. */
  readonly next: (start: number, word: number) => number;
  /** `START` and `NEXT` of the words in a look-up form that has blanks, by its `MORE`. */
  readonly wordsOf: (more: number) => readonly number[];
  /** Makes room for new words, where a great many have been read, by forgetting the others; not while a text is read. */
  readonly makeRoom: () => void;
  /** Where the weights of a model begin in a record of `models`, or its weights of parts of words. */
  readonly cellsAt: (record: number, models: number, model: number) => number;
  readonly lettersAt: (record: number, model: number) => number;
}

/** The whole numbers of a record, two to a number of `floats`: the last text it was met in. */
export const SEEN = 0;
/** Bits: the models that have weights for it (eight), those that have weights for parts of it (eight). */
export const MODELS = 1;
/** Its number as the beginning of a longer run, or 0. */
export const START = 2;
/**
 * Of a word: its number behind others, or 0; 0, or where its form has blanks the number of its list, and then in place of
 * its number the record of the same words in a run; its record behind a negation.
 */
export const NEXT = 3;
export const MORE = 4;
export const NEGATION = 5;
/** Of a run of several words: `START` and `NEXT` of its parts. */
export const BEFORE = 3;
export const LAST = 4;
/** Where the weights begin in `floats`. */
export const CELLS = 3;

export const MODEL_BITS = 0xff;
export const PARTED_SHIFT = 8;

/** Records begin at multiples of this, so that the smallest do not lie in two lines of a cache. */
export const STEP = 4;
/** Numbers of `floats` for words that were read; a survey has fewer. */
const MOST_READ = 2 ** 19;
const FIRST_ROOM = 2 ** 14;

let owners = 0;

/** The records of all runs that models know, before any word is read; see `layRecords`. */
export interface LaidRecords {
  /** By place: the models that have weights there, one bit each. */
  readonly modelsAt: Uint8Array;
  /** The records, in the order of their places. */
  readonly floats: Float64Array;
  /** The hash table of `WordRecords.next`. */
  readonly slots: Int32Array;
}

export function createWordRecords(
  tree: RunTree,
  models: readonly PurposeWeights[],
  { modelsAt, floats: laid, slots }: LaidRecords,
): WordRecords {
  const parted = models.map(({ lettersOf }) => lettersOf !== undefined);
  const partedBits = parted.reduce((bits, has, model) => (has ? bits | (1 << model) : bits), 0);
  const letterSizes = models.map(({ outputs, lettersOf }) => (lettersOf ? outputs.length : 0));
  const lettersFrom = letterSizes.map((_, model) =>
    letterSizes.slice(0, model).reduce((sum, one) => sum + one, 0),
  );
  const lettersSize = letterSizes.reduce((sum, one) => sum + one, 0);
  const { cellsIn, cellsAt } = layoutOf(models);
  const { recordOf, end } = placeRecords(modelsAt, cellsIn);
  const floats = new Float64Array(end + FIRST_ROOM);
  floats.set(laid);
  const records: WordRecords = {
    floats,
    ints: new Int32Array(floats.buffer),
    read,
    next,
    wordsOf: (more) => lists[more] ?? [],
    makeRoom,
    cellsAt,
    lettersAt,
  };
  const stepBits = stepBitsOf(end);
  const stepMask = (1 << stepBits) - 1;
  const lastSlot = slots.length - 1;
  const words = new Map<string, number>();
  let owner = ++owners;
  let used = end;
  let lists: (readonly number[])[] = [[]];
  return records;

  function read(token: Token, reading: Reading): number {
    if (reading.noteOf === owner) return reading.note;
    const isWord = token.kind === "word" ? 1 : 0;
    const note = isSpeaking(token) ? 2 * recordFor(token.norm) + isWord : isWord;
    reading.noteOf = owner;
    reading.note = note;
    return note;
  }

  function recordFor(norm: string): number {
    const known = words.get(norm);
    if (known !== undefined) return known;
    const record = readWord(norm);
    words.set(norm, record);
    return record;
  }

  function readWord(norm: string): number {
    const place = tree.find(norm);
    const known = recordOf[place] as number;
    const bits = modelsAt[place] as number;
    const cells = cellsIn(bits);
    const record = used;
    used += roundedUp(CELLS + cells + lettersSize);
    if (used > records.floats.length) grow();
    const { ints, floats: numbers } = records;
    const at = 2 * record;
    ints[at + SEEN] = 0;
    ints[at + MODELS] = bits | (partedBits << PARTED_SHIFT);
    ints[at + START] = tree.leads[place] === 1 ? place : 0;
    const hasBlanks = norm.includes(" ");
    ints[at + NEXT] = hasBlanks ? known : tree.follows[place] === 1 ? place : 0;
    ints[at + MORE] = hasBlanks ? lists.push(norm.split(" ").map(tree.find)) - 1 : 0;
    ints[at + NEGATION] = negated(norm);
    for (let cell = 0; cell < cells; cell += 1) {
      numbers[record + CELLS + cell] = numbers[known + CELLS + cell] as number;
    }
    models.forEach(({ lettersOf }, model) => {
      if (lettersOf) numbers.set(lettersOf(norm), lettersAt(record, model));
    });
    return record;
  }

  function negated(norm: string): number {
    const place = tree.find(NEGATED + norm);
    return modelsAt[place] === 0 ? 0 : (recordOf[place] as number);
  }

  function grow(): void {
    const larger = new Float64Array(2 * used);
    larger.set(records.floats);
    records.floats = larger;
    records.ints = new Int32Array(larger.buffer);
  }

  function makeRoom(): void {
    if (used - end < MOST_READ) return;
    owner = ++owners;
    used = end;
    words.clear();
    lists = [[]];
  }

  function next(start: number, word: number): number {
    const hash = hashOf(start, word);
    for (let slot = hash & lastSlot; ; slot = (slot + 1) & lastSlot) {
      const kept = slots[slot] as number;
      if (kept === 0) return 0;
      if ((kept ^ hash) >>> stepBits !== 0) continue;
      const record = (kept & stepMask) * STEP;
      const { ints } = records;
      if (ints[2 * record + BEFORE] === start && ints[2 * record + LAST] === word) return record;
    }
  }

  function lettersAt(record: number, model: number): number {
    const bits = (records.ints[2 * record + MODELS] as number) & MODEL_BITS;
    return record + CELLS + cellsIn(bits) + (lettersFrom[model] as number);
  }
}

/** How the weights of models stand in a record. */
export function layoutOf(models: readonly PurposeWeights[]): {
  /** How many numbers the weights of some models take together. */
  readonly cellsIn: (models: number) => number;
  readonly cellsAt: WordRecords["cellsAt"];
} {
  const many = models.length;
  const cellsOf = offsetsOf(models.map(({ packing }) => packing.size));
  return {
    cellsIn: (bits) => cellsOf[bits * (many + 1) + many] as number,
    cellsAt: (record, bits, model) => record + CELLS + (cellsOf[bits * (many + 1) + model] as number),
  };
}

/**
 * Where a run is kept stands its record, in steps, and above that the same bits of its hash: most look-ups find nothing,
 * and those need not fetch a record to tell. How many bits the records take that end there.
 */
export function stepBitsOf(end: number): number {
  return 32 - Math.clz32(end / STEP);
}

/** By place its record, one behind the other, and where they end. */
export function placeRecords(
  modelsAt: Uint8Array,
  cellsIn: (models: number) => number,
): { readonly recordOf: Int32Array; readonly end: number } {
  const recordOf = new Int32Array(modelsAt.length);
  let end = 0;
  for (let place = 0; place < modelsAt.length; place += 1) {
    recordOf[place] = end;
    end += roundedUp(CELLS + cellsIn(modelsAt[place] as number));
  }
  return { recordOf, end };
}

/** For all sets of models: where the weights of each model begin, and where all end. */
function offsetsOf(sizes: readonly number[]): Int32Array {
  const many = sizes.length;
  const offsets = new Int32Array((1 << many) * (many + 1));
  for (let bits = 0; bits < 1 << many; bits += 1) {
    let end = 0;
    for (let model = 0; model <= many; model += 1) {
      offsets[bits * (many + 1) + model] = end;
      if ((bits >> model) & 1) end += sizes[model] as number;
    }
  }
  return offsets;
}

function roundedUp(size: number): number {
  return Math.ceil(size / STEP) * STEP;
}
