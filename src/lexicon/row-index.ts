import type { PartNumbers } from "./create-part-numbers.js";
import type { CompiledEntry, TrieNode } from "./trie.js";

/** Every word that is a row by itself → its rows. */
export type WordRows = ReadonlyMap<string, readonly CompiledEntry[]>;

/** What the rows of a language are looked up in; what is a function is made when asked for, anew each time. */
export interface RowIndex {
  readonly root: TrieNode;
  readonly partNumbers: PartNumbers;
  readonly words: () => WordRows;
  /** The words among them that stand in compounds. */
  readonly nouns: () => readonly string[];
  /** Stem → the row that knows it. */
  readonly stems: () => ReadonlyMap<string, CompiledEntry>;
  /** Rows of two words, joined → where the second begins. */
  readonly pairs: () => ReadonlyMap<string, number>;
}
