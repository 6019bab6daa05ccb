import type { LanguagePack } from "../model/lexicon.js";
import type { CompiledEntry } from "./trie.js";

/**
 * Stem → the sentiment row that knows it, for forms nobody wrote out. Only single words of lexicons whose header
 * allows it (`# stems: allowed`); a stem shared by words of opposite sign, or too short to be told from others, is
 * left out.
 */
export function stemIndex(
  pack: LanguagePack,
  stem: ((word: string) => string) | undefined,
): ReadonlyMap<string, CompiledEntry> {
  const index = new Map<string, CompiledEntry>();
  const opposed = new Set<string>();
  if (!stem) return index;
  const minimum = pack.rules.get("stem.minimum") ?? 5;
  for (const lexicon of pack.lexicons) {
    if (lexicon.kind !== "sentiment" || !lexicon.provenance.header.has("stems")) continue;
    for (const entry of lexicon.entries) {
      if (!/^\p{L}+$/u.test(entry.phrase) || entry.phrase.length < minimum || entry.pos?.endsWith("!"))
        continue;
      const key = stem(entry.phrase);
      if (key.length < minimum - 1) continue;
      const other = index.get(key);
      if (other && Math.sign(other.entry.weight) !== Math.sign(entry.weight)) opposed.add(key);
      if (!other)
        index.set(key, {
          kind: lexicon.kind,
          entry,
          writtenOut: false,
          asks: false,
          specificity: key.length,
          valence: entry.weight,
        });
    }
  }
  for (const key of opposed) index.delete(key);
  return index;
}
