import type { SpellingRules } from "./spelling-rules.js";
import type { TokenRules } from "./token-rules.js";

/** What `text/` needs to know of a language; read from the token and cue lexicons. */
export interface TextRules {
  /** Lower-case abbreviations with their dots ("f.eks."): no sentence ends there. */
  readonly abbreviations: ReadonlySet<string>;
  /** Emoticons as written (":-)"). */
  readonly emoticons: readonly string[];
  /** Number words and their values ("tre" → 3). */
  readonly numbers: ReadonlyMap<string, number>;
  /** Words for units of time and the unit they name ("timer" → "hour"). */
  readonly units: ReadonlyMap<string, string>;
  /** "," or ".": the sign before the decimals of a number in this language. */
  readonly decimal: string;
  /** Misspelt or short form → form to look up ("mgt" → "meget"). */
  readonly spellings: ReadonlyMap<string, string>;
  /** Ways to type a letter without its key ("ae" → "æ"), tried only where they make a known word. */
  readonly respellings: readonly (readonly [string, string])[];
  /** When an unknown word is read as a known one near it. */
  readonly spelling: SpellingRules;
  /** Words that may open a clause when enough words stand on both sides ("og", "fordi"). */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Words that may open a clause only before certain others ("så" before "jag"). */
  readonly clausePairs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that always open a clause ("men"). */
  readonly contrastOpeners: ReadonlySet<string>;
  /** Where tokens, sentences and clauses begin and end. */
  readonly tokens: TokenRules;
  /** Most tokens in a sentence: text without any punctuation is cut there, so that time stays linear. */
  readonly sentenceMaximum: number;
  /** Least words on either side of a comma or a clause opener for a clause to begin there. */
  readonly clauseMinimum: number;
}
