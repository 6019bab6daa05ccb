import type { PartNumbers } from "./create-part-numbers.js";
import { type CompiledEntry, follow, type TrieNode } from "./trie.js";

/** Every word that is a row by itself, each alternative of "a|b" too → its rows; cues name nothing. */
export function wordRows(
  root: TrieNode,
  partNumbers: PartNumbers,
): ReadonlyMap<string, readonly CompiledEntry[]> {
  const words = new Map<string, readonly CompiledEntry[]>();
  for (const form of partNumbers.forms) {
    const nodes = follow(root, partNumbers.literal(form));
    const rows = nodes.flatMap(({ entries }) => (entries ?? []).filter(isTopic));
    if (rows.length > 0) words.set(form, rows);
  }
  return words;
}

/** A row that asks for a part of speech cannot be asked inside a word. */
function isTopic({ kind, entry }: CompiledEntry): boolean {
  return kind !== "cue" && !entry.pos?.endsWith("!");
}
