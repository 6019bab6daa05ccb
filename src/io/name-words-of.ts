import type { NameWords } from "../insight/name-words.js";
import type { Table } from "../lexicon/parse-table.js";
import type { LanguagePack } from "../model/lexicon.js";

const KIND = "names";
/** Column "label" of names.tsv → the set its words go to. */
const SETS = new Map<string, Exclude<keyof NameWords, "ordinary">>([
  ["given", "given"],
  ["either", "either"],
  ["family", "family"],
  ["not", "other"],
  ["currency", "currency"],
]);
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/**
 * What is known of names: the rows of every names.tsv (all languages count at once: a Swede may answer a Danish shop),
 * and as ordinary words all that the lexicons' phrases are made of. Rows with another label are passed over.
 */
export function nameWordsOf(tables: Iterable<Table>, packs: Iterable<LanguagePack>): NameWords {
  const sets = {
    given: new Set<string>(),
    either: new Set<string>(),
    family: new Set<string>(),
    other: new Set<string>(),
    currency: new Set<string>(),
    ordinary: new Set<string>(),
  };
  for (const { header, rows } of tables) {
    if (header.get("kind") !== KIND) continue;
    for (const { cell } of rows) {
      const set = SETS.get(cell("label"));
      if (set) for (const word of cell("phrase").split(" ")) sets[set].add(word);
    }
  }
  for (const { lexicons } of packs) {
    for (const { entries } of lexicons) {
      for (const { phrase } of entries)
        for (const [word] of phrase.matchAll(WORD)) sets.ordinary.add(word.toLowerCase());
    }
  }
  return sets;
}
