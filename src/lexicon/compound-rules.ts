import type { LanguagePack } from "../model/lexicon.js";
import { normalize } from "../text/normalize.js";
import type { CompoundRules } from "../text/split-compound.js";
import { baseOf, formRows, formsOf, tokenRows } from "./part-forms.js";
import type { CompiledEntry } from "./trie.js";

/** What the compounds of a language are made of. */
export interface Compounds extends CompoundRules {
  /** Modifier with its link → the word behind it (without a linking s, say). */
  readonly modifierWord: (form: string) => string | undefined;
  /** Head with its ending → the word behind it, the base form; a form with rows of its own is its own word. */
  readonly headWord: (form: string) => string | undefined;
  /** Modifiers that only say how much. */
  readonly degrees: ReadonlySet<string>;
  /** Forms that are never a part, and words that are never taken apart. */
  readonly refused: ReadonlySet<string>;
}

/**
 * Parts of a language: the words of `part` rows, and the nouns that are rows by themselves: by their part of speech,
 * or because a definite form of them is a row too. A language without `link`
 * rows has no parts.
 */
export function compoundRules(
  pack: LanguagePack,
  words: ReadonlyMap<string, readonly CompiledEntry[]>,
): Compounds {
  const links = formRows(pack, "link");
  const endings = formRows(pack, "ending");
  const definite = formRows(pack, "definite");
  const rule = (name: string): number => pack.rules.get(`compound.${name}`) ?? 0;
  const parts = tokenRows(pack, "part").map(({ phrase, norm }) => [normalize(phrase), norm ?? ""] as const);
  const placed = (...places: string[]): Set<string> =>
    new Set(parts.filter(([, place]) => places.includes(place)).map(([word]) => word));
  const refused = placed("never");
  // A language that joins nothing (without links) has no compounds of its nouns.
  const nouns = [...words.keys()].filter(
    (word) => links.length > 0 && word.length >= rule("minimum") && !refused.has(word) && isNoun(word),
  );
  const heads = new Set([...nouns, ...placed("", "last")]);
  const modifiers = new Map([...placed("first", "degree")].map((word) => [word, word]));
  for (const word of [...placed(""), ...nouns]) {
    for (const form of formsOf(word, links)) if (!modifiers.has(form)) modifiers.set(form, word);
  }
  for (const word of [...refused, ...placed("last")]) modifiers.delete(word);
  const lengths = [...heads, ...modifiers.keys()].map(({ length }) => length);
  const headWord = (form: string): string | undefined =>
    heads.has(form) ? form : refused.has(form) ? undefined : baseOf(form, endings, heads);
  return {
    isModifier: (form) => modifiers.has(form),
    isHead: (form) => headWord(form) !== undefined,
    modifierWord: (form) => modifiers.get(form),
    headWord,
    degrees: placed("degree"),
    refused,
    shortest: Math.min(...lengths, MANY),
    longest: Math.max(...lengths, 0) + LONGEST_ENDING,
    partsMaximum: rule("parts"),
    lettersMaximum: rule("letters"),
  };

  function isNoun(word: string): boolean {
    const rows = words.get(word) ?? [];
    if (rows.some(({ entry }) => entry.pos === "noun" && entry.lemma === word)) return true;
    if (rows.some(({ entry }) => entry.pos !== undefined)) return false;
    return formsOf(word, definite).some((form) => form !== word && words.has(form));
  }
}

const LONGEST_ENDING = 6;
const MANY = 100;
