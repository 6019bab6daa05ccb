import type { LanguagePack } from "../model/lexicon.js";
import { normalize } from "../text/normalize.js";
import type { CompoundRules } from "../text/split-compound.js";
import { baseOf, formRows, formsOf, tokenRows } from "./part-forms.js";

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

/** Parts of a language: the words of `part` rows, and the nouns that are rows (`compoundNouns`). */
export function compoundRules(pack: LanguagePack, nouns: readonly string[]): Compounds {
  const links = formRows(pack, "link");
  const endings = formRows(pack, "ending");
  const rule = (name: string): number => pack.rules.get(`compound.${name}`) ?? 0;
  const parts = tokenRows(pack, "part").map(({ phrase, norm }) => [normalize(phrase), norm ?? ""] as const);
  const placed = (...places: string[]): Set<string> =>
    new Set(parts.filter(([, place]) => places.includes(place)).map(([word]) => word));
  const refused = placed("never");
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
}

const LONGEST_ENDING = 6;
const MANY = 100;
