import type { Reading } from "../../lexicon/create-readings.js";
import type { Token } from "../../model/document.js";
import { isCue, type Scene } from "../scene.js";
import type { KnownWord, WordReader } from "./known-words.js";
import { NO_RUN, NOWHERE, type RunTree } from "./run-tree.js";

/** What models know of a text, in the order of `visitWords`. Its room is used again for the next text. */
export interface FoundRuns {
  /** How many there are. */
  count: number;
  /** `STRIDE` numbers for each: see `PLACE` and those behind it. */
  cells: Int32Array;
  /** Words of the text. */
  words: number;
}

/** In `cells`: the place of a run in the tree, its tokens [first, last), its clause, and which of its parts count. */
export const PLACE = 0;
export const FIRST = 1;
export const LAST = 2;
export const CLAUSE = 3;
export const PARTS = 4;
export const STRIDE = 5;

/** No parts of the word count; they do; they alone do, for models that have no weights for the word itself. */
export const NO_PARTS = 0;
export const WITH_PARTS = 1;
export const PARTS_ALONE = 2;

/**
 * Finds what models know of texts; it is the quick form of `visitWords`. A run is found once a text; a word of which
 * models know parts wherever it stands.
 * @param isLine by place: 1 where any of the models has weights.
 */
export function createWordWalk(
  { next, leads, longest, runs }: RunTree,
  isLine: Uint8Array,
  wordOf: WordReader,
): (scene: Scene) => FoundRuns {
  const most = longest();
  // By place: the number of the last text it was met in.
  const seen = new Uint32Array(runs.length);
  const found: FoundRuns = { count: 0, cells: new Int32Array(0), words: 0 };
  let text = 0;
  return walk;

  function walk({ document, readings, cuesByClause }: Scene): FoundRuns {
    const { tokens, clauses } = document;
    text = (text + 1) >>> 0;
    found.count = 0;
    found.words = 0;
    // Each token ends as many runs as there are lengths, and one behind a negation.
    const room = tokens.length * (most + 1) * STRIDE;
    if (found.cells.length < room) found.cells = new Int32Array(2 * room);
    for (let clause = 0; clause < clauses.length; clause += 1) {
      const { first, last } = clauses[clause] as { first: number; last: number };
      const negation = cuesByClause[clause]?.find(isNegation)?.first ?? last;
      if (first >= last) continue;
      let following = wordOf(tokens[first] as Token, readings[first] as Reading);
      for (let index = first; index < last; index += 1) {
        const word = following;
        found.words += word.words;
        const { alone, letters } = word;
        if (alone !== NOWHERE && seen[alone] !== text) {
          seen[alone] = text;
          write(alone, index, index + 1, clause, letters === undefined ? NO_PARTS : WITH_PARTS);
        } else if (letters !== undefined) {
          write(alone === NOWHERE ? NO_RUN : alone, index, index + 1, clause, PARTS_ALONE);
        }
        if (index > negation) visit(word.negated, index, index + 1, clause);
        if (index + 1 === last) break;
        following = wordOf(tokens[index + 1] as Token, readings[index + 1] as Reading);
        let run = word.start;
        let end = index + 1;
        let added = following;
        while (run !== NOWHERE) {
          run = longer(run, added);
          if (run === NOWHERE) break;
          end += 1;
          visit(run, index, end, clause);
          if (end === last || end >= index + most || !leads[run]) break;
          added = wordOf(tokens[end] as Token, readings[end] as Reading);
        }
      }
    }
    return found;
  }

  function longer(run: number, { next: word, more }: KnownWord): number {
    if (more === undefined) return word === NOWHERE ? NOWHERE : next(run, word);
    let longer = run;
    for (let piece = 0; piece < more.length; piece += 1) longer = next(longer, more[piece] as number);
    return longer;
  }

  function visit(place: number, first: number, last: number, clause: number): void {
    if (place === NOWHERE || seen[place] === text || isLine[place] === 0) return;
    seen[place] = text;
    write(place, first, last, clause, NO_PARTS);
  }

  function write(place: number, first: number, last: number, clause: number, parts: number): void {
    const { cells, count } = found;
    const at = count * STRIDE;
    cells[at + PLACE] = place;
    cells[at + FIRST] = first;
    cells[at + LAST] = last;
    cells[at + CLAUSE] = clause;
    cells[at + PARTS] = parts;
    found.count = count + 1;
  }
}

function isNegation(cue: Parameters<typeof isCue>[0]): boolean {
  return isCue(cue, "negation");
}
