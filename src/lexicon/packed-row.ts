import type { LexiconEntry, LexiconKind } from "../model/lexicon.js";
import type { CompiledEntry } from "./trie.js";

/** Lexicons that packed rows belong to, by number. */
export type RowLexicon = readonly [kind: LexiconKind, id: string];

/** A compiled row without what its lexicon and its phrase say already: half the bytes. */
type Written = readonly [
  lexicon: number,
  /** What its id has behind the phrase. */
  suffix: string,
  writtenOut: 0 | 1,
  asks: 0 | 1,
  specificity: number,
  valence: number,
  entry: Omit<LexiconEntry, "id">,
];

/** A compiled row as one piece of JSON; `numberOf` gives the number of its lexicon. */
export function writeRow(compiled: CompiledEntry, numberOf: (lexicon: RowLexicon) => number): string {
  const { kind, entry, writtenOut, asks, specificity, valence } = compiled;
  const { id, ...rest } = entry;
  const lexicon = id.slice(0, id.indexOf("#"));
  const suffix = id.slice(lexicon.length + 1 + entry.phrase.length);
  const number = numberOf([kind, lexicon]);
  const row: Written = [number, suffix, writtenOut ? 1 : 0, asks ? 1 : 0, specificity, valence, rest];
  return JSON.stringify(row);
}

export function readRow(text: string, lexicons: readonly RowLexicon[]): CompiledEntry {
  const [number, suffix, writtenOut, asks, specificity, valence, rest] = JSON.parse(text) as Written;
  const [kind, lexicon] = lexicons[number] as RowLexicon;
  return {
    kind,
    entry: { id: `${lexicon}#${rest.phrase}${suffix}`, ...rest },
    writtenOut: writtenOut === 1,
    asks: asks === 1,
    specificity,
    valence,
  };
}
