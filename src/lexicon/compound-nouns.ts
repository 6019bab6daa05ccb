import type { LanguagePack } from "../model/lexicon.js";
import { normalize } from "../text/normalize.js";
import { formRows, formsOf, tokenRows } from "./part-forms.js";
import type { WordRows } from "./row-index.js";

/**
 * The nouns that are rows by themselves: by their part of speech, or because a definite form of them is a row too. A
 * language that joins nothing (without `link` rows) has no compounds of its nouns.
 */
export function compoundNouns(pack: LanguagePack, words: WordRows): readonly string[] {
  if (formRows(pack, "link").length === 0) return [];
  const definite = formRows(pack, "definite");
  const minimum = pack.rules.get("compound.minimum") ?? 0;
  const refused = new Set(
    tokenRows(pack, "part").flatMap(({ phrase, norm }) => (norm === "never" ? [normalize(phrase)] : [])),
  );
  return [...words.keys()].filter((word) => word.length >= minimum && !refused.has(word) && isNoun(word));

  function isNoun(word: string): boolean {
    const rows = words.get(word) ?? [];
    if (rows.some(({ entry }) => entry.pos === "noun" && entry.lemma === word)) return true;
    if (rows.some(({ entry }) => entry.pos !== undefined)) return false;
    return formsOf(word, definite).some((form) => form !== word && words.has(form));
  }
}
