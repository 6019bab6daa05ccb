import type { Clause, Document, Token } from "../model/document.js";
import type { LanguagePack } from "../model/lexicon.js";
import type { Vocabulary } from "../text/vocabulary.js";
import { createReadings } from "./create-readings.js";
import { createTransitions } from "./create-transitions.js";
import { indexRows } from "./index-rows.js";
import { openRows } from "./open-rows.js";
import type { ImpliedRow } from "./read-compound.js";
import type { Reading } from "./reading.js";
import { type Found, NOWHERE } from "./search-state.js";
import type { CompiledEntry } from "./trie.js";

/** A lexicon row found in a document; `first` and `last` (exclusive) index its tokens. */
export interface Match {
  readonly compiled: CompiledEntry;
  readonly first: number;
  readonly last: number;
  /** Index into the document's clauses, of the first token. */
  readonly clause: number;
  /** 1, or another where the word is known by its stem or its parts only. */
  readonly factor: number;
  readonly quantity: number | undefined;
  readonly unit: string | undefined;
}

/** All lexicons of one language as one matcher; a document is walked once. */
export interface Matcher {
  /** `readings` are those of `read`, where they are at hand. */
  readonly find: (document: Document, readings?: readonly Reading[]) => readonly Match[];
  /** What is known of each token by itself. */
  readonly read: (document: Document) => readonly Reading[];
  /** The words its rows know. */
  readonly vocabulary: Vocabulary;
  /** Where the parts of a compound that nobody wrote out begin, 0 first; undefined where a word is none. */
  readonly takeApart: (norm: string) => readonly number[] | undefined;
}

export function createMatcher(pack: LanguagePack): Matcher {
  const index = pack.packed === undefined ? indexRows(pack) : openRows(pack.packed);
  const transition = createTransitions(pack.rules.get("gap.maximum") ?? 0);
  const { readAll, vocabulary, join, takeApart } = createReadings(pack, index);
  return { find, read: readAll, vocabulary, takeApart };

  function find(document: Document, readings = readAll(document)): readonly Match[] {
    const { tokens, clauses } = document;
    const matches: Match[] = [];
    let clause = 0;
    let end = sentenceEnd(clauses, 0);
    for (let first = 0; first < tokens.length; first += 1) {
      while (first >= (clauses[clause]?.last ?? tokens.length)) {
        clause += 1;
        if (first >= end) end = sentenceEnd(clauses, clause);
      }
      const before = matches.length;
      const { start, implied, opens } = readings[first] as Reading;
      let state = start;
      let last = first + 1;
      while (state !== NOWHERE) {
        const { found } = state;
        for (let index = 0; index < found.length; index += 1) {
          matches.push(matchOf(found[index] as Found, first, last, clause, readings));
        }
        if (state.items.length === 0 || last >= end) break;
        state = transition(state, readings[last] as Reading);
        last += 1;
      }
      const said = matches.length;
      for (let index = 0; index < implied.length; index += 1) {
        const { compiled, factor } = implied[index] as ImpliedRow;
        if (isSaid(compiled, matches, before, said)) continue;
        matches.push(plainMatch(compiled, first, first + 1, clause, factor));
      }
      if (!opens || readings[first + 1]?.continues !== true) continue;
      const second = normOf(tokens, first + 1, end);
      if (second === "") continue;
      const joined = join(normOf(tokens, first, end), second, normOf(tokens, first + 2, end));
      if (joined === undefined) continue;
      for (const compiled of joined.rows) {
        matches.push(plainMatch(compiled, first, first + joined.words, clause, 1));
      }
    }
    return matches;
  }
}

/** A row found at tokens [first, last) with the number and the unit that stand in it. */
function matchOf(
  { compiled, quantityBack, unitBack }: Found,
  first: number,
  last: number,
  clause: number,
  readings: readonly Reading[],
): Match {
  const quantity = quantityBack > 0 ? readings[last - quantityBack]?.quantity : undefined;
  const unit = unitBack > 0 ? readings[last - unitBack]?.unit : undefined;
  return { compiled, first, last, clause, factor: 1, quantity, unit };
}

function plainMatch(
  compiled: CompiledEntry,
  first: number,
  last: number,
  clause: number,
  factor: number,
): Match {
  return { compiled, first, last, clause, factor, quantity: undefined, unit: undefined };
}

/** The look-up form of a word before `end`, else "". */
function normOf(tokens: readonly Token[], index: number, end: number): string {
  const token = index < end ? tokens[index] : undefined;
  return token?.kind === "word" ? token.norm : "";
}

/**
 * Whether one of the matches [from, to) says already what a part of the word would. A judgement of `word*` gives way
 * to that of a part ("skit*" and "skitbra").
 */
function isSaid({ kind }: CompiledEntry, matches: readonly Match[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const said = matches[index]?.compiled;
    if (said?.kind === kind && (kind !== "sentiment" || said.writtenOut)) return true;
  }
  return false;
}

function sentenceEnd(clauses: readonly Clause[], clause: number): number {
  const sentence = clauses[clause]?.sentence;
  let index = clause;
  while (index + 1 < clauses.length && clauses[index + 1]?.sentence === sentence) index += 1;
  return clauses[index]?.last ?? 0;
}
