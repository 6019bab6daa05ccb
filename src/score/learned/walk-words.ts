import type { Reading } from "../../lexicon/create-readings.js";
import type { Token } from "../../model/document.js";
import { isCue, type Scene } from "../scene.js";
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
  /** `STRIDE` numbers for each run: see `RECORD` and those behind it. */
  cells: Int32Array;
  /** Words of the text. */
  words: number;
}

/** In `cells`: the record of a run, its tokens [first, last) and its clause. */
export const RECORD = 0;
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
  let text = 0;
  const found: FoundRuns = { end: 0, cells: new Int32Array(0), words: 0 };
  return walk;

  function walk({ document, readings, cuesByClause }: Scene): FoundRuns {
    const { tokens, clauses } = document;
    records.makeRoom();
    // Records are made with a 0.
    text = text === MOST_TEXTS ? 1 : text + 1;
    found.end = 0;
    found.words = 0;
    // Each token ends as many runs as there are lengths, and one behind a negation.
    const room = tokens.length * (longest + 1) * STRIDE;
    if (found.cells.length < room) found.cells = new Int32Array(2 * room);
    for (let clause = 0; clause < clauses.length; clause += 1) {
      const { first, last } = clauses[clause] as { first: number; last: number };
      if (first >= last) continue;
      const negation = cuesByClause[clause]?.find(isNegation)?.first ?? last;
      let following = records.read(tokens[first] as Token, readings[first] as Reading);
      for (let index = first; index < last; index += 1) {
        const word = following >> 1;
        found.words += following & 1;
        visitWord(word, index, clause);
        if (index > negation) {
          visit(records.ints[2 * word + NEGATION] as number, index, index + 1, clause, BEHIND_NEGATION);
        }
        if (index + 1 === last) break;
        following = records.read(tokens[index + 1] as Token, readings[index + 1] as Reading);
        let added = following;
        let end = index + 2;
        for (let run = longer(word, added >> 1); run !== 0; run = longer(run, added >> 1)) {
          visit(run, index, end, clause, 0);
          if (end === last || end >= index + longest) break;
          added = records.read(tokens[end] as Token, readings[end] as Reading);
          end += 1;
        }
      }
    }
    return found;
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
    for (const added of records.wordsOf(more)) {
      const from = records.ints[2 * longer + START] as number;
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
    const own = ints[2 * word + MORE] === 0 ? word : (ints[2 * word + NEXT] as number);
    if (models !== 0 && ints[2 * own + SEEN] !== text) {
      ints[2 * own + SEEN] = text;
      write(word, index, index + 1, clause, models | (parted << PARTED_SHIFT));
    } else if ((parted & ~models) !== 0) {
      write(word, index, index + 1, clause, (parted & ~models) << PARTED_SHIFT);
    }
  }

  function visit(record: number, first: number, last: number, clause: number, mark: number): void {
    const { ints } = records;
    const models = ints[2 * record + MODELS] as number;
    if (models === 0 || ints[2 * record + SEEN] === text) return;
    ints[2 * record + SEEN] = text;
    write(record, first, last, clause, models | mark);
  }

  function write(record: number, first: number, last: number, clause: number, counted: number): void {
    const { cells, end } = found;
    cells[end + RECORD] = record;
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
