import type { Reading } from "../../lexicon/reading.js";
import type { Token } from "../../model/document.js";
import { isCue, type Scene } from "../scene.js";
import { LINES } from "./place-records.js";
import {
  MODEL_BITS,
  MODELS,
  MORE,
  NEGATION,
  NEXT,
  PARTED_SHIFT,
  SEEN,
  START,
  type WordRecords,
} from "./word-records.js";

/** What models know of a text, in the order of `visitWords`. Its room is used again for the next text. */
export interface FoundRuns {
  /** How many numbers of `cells` are of this text. */
  end: number;
  /** `STRIDE` numbers for each run: see `FROM` and those behind it. */
  cells: Int32Array;
  /** Words of the text. */
  words: number;
}

/** In `cells`: where the weights of a run begin, its tokens [first, last) and its clause. */
export const FROM = 0;
export const FIRST = 1;
export const LAST = 2;
export const CLAUSE = 3;
/**
 * Bits: the models whose weights for the run count (`MODEL_BITS`), those whose weights for parts of the word do (from
 * `PARTED_SHIFT` on), and whether it is a word behind a negation.
 */
export const COUNTED = 4;
export const STRIDE = 5;
export const BEHIND_NEGATION = 1 << 16;

/**
 * Finds what models know of texts; it is the quick form of `visitWords`. A run counts once a text; parts of a word that
 * a model knows by them alone count wherever it stands.
 * @param longest most words of a run
 */
export function createWordWalk(records: WordRecords, longest: number): (scene: Scene) => FoundRuns {
  const { linesOfWord } = records;
  let text = 0;
  // By token: its record, and 0 where no run goes on behind it.
  let words = new Int32Array(0);
  let follows = new Int32Array(0);
  const found: FoundRuns = { end: 0, cells: new Int32Array(0), words: 0 };
  return walk;

  function walk({ document, readings, cuesByClause }: Scene): FoundRuns {
    const { tokens, clauses } = document;
    makeRoom(tokens.length);
    readWords(tokens, readings);
    // Records are made with a 0.
    text = text === MOST_TEXTS ? 1 : text + 1;
    found.end = 0;
    for (let clause = 0; clause < clauses.length; clause += 1) {
      const { first, last } = clauses[clause] as { first: number; last: number };
      const negation = cuesByClause[clause]?.find(isNegation)?.first ?? last;
      for (let index = first; index < last; index += 1) {
        const word = words[index] as number;
        visitWord(word, index, clause);
        if (index > negation) {
          visit(records.ints[2 * word + NEGATION] as number, index, index + 1, clause, BEHIND_NEGATION);
        }
        if (follows[index] !== 0) visitRuns(index, last, clause);
      }
    }
    return found;
  }

  function makeRoom(count: number): void {
    records.makeRoom();
    if (count <= words.length) return;
    words = new Int32Array(2 * count);
    follows = new Int32Array(2 * count);
    // Each token ends as many runs as there are lengths, and one behind a negation.
    found.cells = new Int32Array(2 * count * (longest + 1) * STRIDE);
  }

  /**
   * First the records of all words, then all slots for two words: what has to be fetched from afar is so fetched at the same
   * time, where one branch after the other would wait for each.
   */
  function readWords(tokens: readonly Token[], readings: readonly Reading[]): void {
    const count = tokens.length;
    found.words = 0;
    for (let index = 0; index < count; index += 1) {
      const note = records.read(tokens[index] as Token, readings[index] as Reading);
      words[index] = note >> 1;
      found.words += note & 1;
    }
    const { ints } = records;
    let start = 0;
    for (let index = 0; index < count; index += 1) {
      const at = 2 * (words[index] as number);
      const next = ints[at + NEXT] as number;
      const isMany = ints[at + MORE] as number;
      // Whether a run of the word before and this one is worth looking for.
      if (index > 0) {
        follows[index - 1] =
          start === 0 ? 0 : isMany !== 0 ? 1 : next === 0 ? 0 : records.mayFollow(start, next);
      }
      start = ints[at + START] as number;
    }
    if (count > 0) follows[count - 1] = 0;
  }

  /** The runs of several words that begin with one. */
  function visitRuns(index: number, last: number, clause: number): void {
    let run = words[index] as number;
    for (let end = index + 1; end < last && end < index + longest; end += 1) {
      run = longer(run, words[end] as number);
      if (run === 0) return;
      visit(run, index, end + 1, clause, 0);
    }
  }

  /** The record of a run with a word behind it, or 0. */
  function longer(run: number, word: number): number {
    const { ints } = records;
    const start = ints[2 * run + START] as number;
    if (start === 0) return 0;
    const more = ints[2 * word + MORE] as number;
    if (more === 0) {
      const added = ints[2 * word + NEXT] as number;
      return added === 0 ? 0 : records.next(start, added);
    }
    let longer = run;
    for (const added of records.manyOf(more).words) {
      const from = ints[2 * longer + START] as number;
      longer = from === 0 || added === 0 ? 0 : records.next(from, added);
    }
    return longer;
  }

  function visitWord(word: number, index: number, clause: number): void {
    const { ints } = records;
    const bits = ints[2 * word + MODELS] as number;
    if (bits === 0) return;
    const models = bits & MODEL_BITS;
    const parted = (bits >> PARTED_SHIFT) & MODEL_BITS;
    const more = ints[2 * word + MORE] as number;
    const own = more === 0 ? word : records.manyOf(more).run;
    if (models !== 0 && ints[2 * own + SEEN] !== text) {
      ints[2 * own + SEEN] = text;
      write(word + linesOfWord, index, index + 1, clause, models | (parted << PARTED_SHIFT));
    } else if ((parted & ~models) !== 0) {
      write(word + linesOfWord, index, index + 1, clause, (parted & ~models) << PARTED_SHIFT);
    }
  }

  function visit(record: number, first: number, last: number, clause: number, mark: number): void {
    const { ints } = records;
    const models = ints[2 * record + MODELS] as number;
    if (models === 0 || ints[2 * record + SEEN] === text) return;
    ints[2 * record + SEEN] = text;
    write(record + LINES, first, last, clause, models | mark);
  }

  function write(from: number, first: number, last: number, clause: number, counted: number): void {
    const { cells, end } = found;
    cells[end + FROM] = from;
    cells[end + FIRST] = first;
    cells[end + LAST] = last;
    cells[end + CLAUSE] = clause;
    cells[end + COUNTED] = counted;
    found.end = end + STRIDE;
  }
}

const MOST_TEXTS = 2 ** 31 - 1;

function isNegation(cue: Parameters<typeof isCue>[0]): boolean {
  return isCue(cue, "negation");
}
