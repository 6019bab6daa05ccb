import { createTextReader } from "../lexicon/create-text-reader.js";
import type { Table } from "../lexicon/parse-table.js";
import type { LanguagePack } from "../model/lexicon.js";
import { nameWords } from "./name-words.js";

/** Texts of one language, and the firms they are about as their files name them. */
export interface NamedTexts {
  readonly pack: LanguagePack;
  readonly texts: readonly string[];
  readonly sources: readonly string[];
}

/** Labels of names.tsv for words that name people. */
const PEOPLE: ReadonlySet<string> = new Set(["given", "family", "either"]);

/**
 * Words that may not stand in a learned model: first and family names of names.tsv, the firms that the files are about,
 * and words that are written with a capital inside sentences and are neither in a lexicon nor in a list of real words.
 * What is a name in one language is left out in all, since some texts have no capitals.
 */
export function namesIn(
  sources: readonly NamedTexts[],
  tables: ReadonlyMap<string, Table>,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { rows, header } of tables.values()) {
    if (header.get("kind") !== "names") continue;
    for (const row of rows) {
      if (PEOPLE.has(row.cell("label")) && row.cell("label") !== "either")
        for (const name of row.cell("phrase").split(" ")) names.add(name);
    }
  }
  const readers = sources.map(({ pack }) => ({ pack, ...createTextReader(pack) }));
  const isWord = (word: string): boolean =>
    readers.some(
      ({ pack, matcher }) => pack.textRules.spelling.words.has(word) || matcher.vocabulary.isKnown(word),
    );
  for (const { texts } of sources) for (const word of nameWords(texts)) if (!isWord(word)) names.add(word);
  for (const { sources: firms } of sources)
    for (const firm of firms)
      for (const word of firm.toLowerCase().split(/[^\p{L}]+/u)) if (word) names.add(word);
  return names;
}
