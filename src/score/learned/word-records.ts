import type { Reading } from "../../lexicon/reading.js";
import type { Token } from "../../model/document.js";
import { hashOf } from "./pair-table.js";
import { LINES, placeRecords, roundedUp, STEP, startsOf } from "./place-records.js";
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
  /** 0 where there is surely none, told without fetching a record. */
  readonly mayFollow: (start: number, word: number) => number;
  /** Of a look-up form that has blanks, by its `MORE`: `START` and `NEXT` of its words, and the record of them as a run. */
  readonly manyOf: (more: number) => ManyWords;
  /** Makes room for new words, where a great many have been read, by forgetting the others; not while a text is read. */
  readonly makeRoom: () => void;
  /** Where the weights of the models begin in the record of a word, counted from its beginning; in that of a run, `LINES`. */
  readonly linesOfWord: number;
  /** Where the weights of a model begin, behind those of the models before it; and its weights of parts of a word. */
  readonly lineAt: (lines: number, models: number, model: number) => number;
  readonly partsAt: (lines: number, model: number) => number;
}

export interface ManyWords {
  readonly words: readonly number[];
  readonly run: number;
}

/** The whole numbers of a record, two to a number of `floats`: the last text it was met in. */
export const SEEN = 0;
/** Bits: the models that have weights for it (eight), those that have weights for parts of it (eight). */
export const MODELS = 1;
/** Its number as the beginning of a longer run, or 0. */
export const START = 2;
/** Of a word: its number behind others, or 0; where its form has blanks, of what is many words; its record behind a negation. */
export const NEXT = 3;
export const MORE = 4;
export const NEGATION = 5;
/** Of a run of several words: `START` and `NEXT` of its parts. */
export const BEFORE = 3;
export const LAST = 4;
export const MODEL_BITS = 0xff;
export const PARTED_SHIFT = 8;

/** Numbers of `floats` for words that were read; a survey has fewer. */
const MOST_READ = 2 ** 19;
const FIRST_ROOM = 2 ** 14;

const NO_WORDS: ManyWords = { words: [], run: 0 };

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
  const { recordOf, end, cellsBefore, stepBits } = placeRecords(modelsAt, models);
  const partedBits = models.reduce(
    (bits, { lettersOf }, model) => (lettersOf ? bits | (1 << model) : bits),
    0,
  );
  const partSizes = models.map(({ outputs, lettersOf }) => (lettersOf ? outputs.length : 0));
  const partsFrom = startsOf(partSizes);
  const partsSize = partsFrom[models.length] as number;
  const linesOfWord = LINES + partsSize;
  const floats = new Float64Array(end + FIRST_ROOM);
  floats.set(laid);
  const records: WordRecords = {
    floats,
    ints: new Int32Array(floats.buffer),
    read,
    next,
    mayFollow: (start, word) => slots[hashOf(start, word) & lastSlot] as number,
    manyOf: (more) => forms[more] as ManyWords,
    makeRoom,
    linesOfWord,
    lineAt: (lines, bits, model) => lines + cellsBefore(bits, model),
    partsAt: (lines, model) => lines - partsSize + (partsFrom[model] as number),
  };
  const stepMask = (1 << stepBits) - 1;
  const lastSlot = slots.length - 1;
  const words = new Map<string, number>();
  let owner = ++owners;
  let used = end;
  let forms: ManyWords[] = [NO_WORDS];
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
    const cells = cellsBefore(bits, models.length);
    const record = used;
    used += roundedUp(linesOfWord + cells);
    if (used > records.floats.length) grow();
    const { ints, floats: numbers } = records;
    const at = 2 * record;
    ints[at + SEEN] = 0;
    ints[at + MODELS] = bits | (partedBits << PARTED_SHIFT);
    ints[at + START] = tree.leads[place] === 1 ? place : 0;
    const hasBlanks = norm.includes(" ");
    ints[at + NEXT] = tree.follows[place] === 1 && !hasBlanks ? place : 0;
    ints[at + MORE] = hasBlanks ? forms.push({ words: norm.split(" ").map(tree.find), run: known }) - 1 : 0;
    ints[at + NEGATION] = negated(norm);
    for (let cell = 0; cell < cells; cell += 1) {
      numbers[record + linesOfWord + cell] = numbers[known + LINES + cell] as number;
    }
    models.forEach(({ lettersOf }, model) => {
      if (lettersOf) numbers.set(lettersOf(norm), record + LINES + (partsFrom[model] as number));
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
    forms = [NO_WORDS];
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
}
