import type { Form } from "../model/document.js";
import type { TextRules } from "../model/text-rules.js";
import { normalize } from "./normalize.js";
import { createReader, type ReadContext } from "./read-as.js";
import { CONTRAST, OPENER, PAIR, WORD } from "./scan.js";
import type { Vocabulary } from "./vocabulary.js";
import { createWordTable, type WordTable } from "./word-table.js";

/** All there is to know of a word as written, worked out once. */
export interface WordFacts extends Form {
  readonly norm: string;
  readonly elongated: boolean;
  /** In capitals throughout, three letters or more. */
  readonly capitals: boolean;
  /** Bits of `scan.ts`. */
  readonly role: number;
  /** Where another word or number is glued on ("fintMen", "serviceog", "ordre123"); 0 = nowhere. */
  readonly cut: number;
  /** Abbreviations and emoticons that begin with this word and a mark, the longest first. */
  readonly longer: readonly LongerForm[];
}

export interface LongerForm {
  readonly text: string;
  readonly emoticon: boolean;
  /** Where in it the first mark stands, and that mark as a UTF-16 unit; 0 where it is letters only ("xD"). */
  readonly head: number;
  readonly unit: number;
}

/** A longer "word" is noise: it is neither looked up in every way there is nor kept. */
const LONGEST = 100;
export const NO_FORMS: readonly LongerForm[] = [];
const THREE_LETTERS = /\p{L}.*\p{L}.*\p{L}/u;
const GLUED_CASE = /\p{Ll}(?=\p{Lu}\p{Ll})/u;
const GLUED_NUMBER = /^\p{L}{3,}(?=\d)/u;

/** The contexts a word can be read in, by index: 1 = the text is bare of marks, 2 = the word may be a name. */
export const BARE_TEXT = 1;
export const MAYBE_NAME = 2;
const CONTEXTS: readonly ReadContext[] = [0, 1, 2, 3].map((context) => ({
  bareText: (context & BARE_TEXT) !== 0,
  maybeName: (context & MAYBE_NAME) !== 0,
}));

/** The word at `start` of a text, its hash (`hashOf`) and the index of its context → its facts, kept. */
export type FactsOf = (text: string, start: number, end: number, hash: number, context: number) => WordFacts;

export function createWordFacts(rules: TextRules, vocabulary: Vocabulary): FactsOf {
  const readAs = createReader(rules, vocabulary);
  const longer = longerForms(rules);
  const tables = CONTEXTS.map(() => createWordTable<WordFacts>());

  return (text, start, end, hash, context) => {
    const table = tables[context] as WordTable<WordFacts>;
    const kept = table.find(text, start, end, hash);
    if (kept !== undefined) return kept;
    if (end - start > LONGEST) return readLong(text.slice(start, end), context);
    // A slice of 13 characters and more would keep the whole text it was cut from in memory.
    const own = text.slice(start, end).split("").join("");
    const facts = read(own, context);
    table.put(own, hash, facts);
    return facts;
  };

  /** Drawn out beyond measure it may still be a word. */
  function readLong(raw: string, context: number): WordFacts {
    const short = raw.replace(/(.)\1{3,}/gu, "$1$1$1");
    return short.length > LONGEST
      ? factsOf(raw, normalize(raw), false, 0)
      : { ...read(short, context), cut: 0 };
  }

  function read(raw: string, context: number): WordFacts {
    const cut = cutOf(raw);
    if (cut > 0) return factsOf(raw, normalize(raw), false, cut);
    const word = readAs(raw, CONTEXTS[context] as ReadContext);
    // A cut counts the letters of the look-up form.
    const glued = word.cut !== undefined && word.norm.length === raw.length ? word.cut : 0;
    return factsOf(raw, word.norm, word.elongated, glued);
  }

  function factsOf(raw: string, norm: string, elongated: boolean, cut: number): WordFacts {
    const capitals = THREE_LETTERS.test(raw) && raw === raw.toUpperCase() && raw !== raw.toLowerCase();
    return {
      norm,
      elongated,
      capitals,
      role: roleOf(norm),
      cut,
      longer: longer.get(normalize(raw)) ?? NO_FORMS,
      note: undefined,
    };
  }

  function roleOf(norm: string): number {
    return (
      WORD |
      (rules.contrastOpeners.has(norm) ? CONTRAST : 0) |
      (rules.clauseOpeners.has(norm) ? OPENER : 0) |
      (rules.clausePairs.has(norm) ? PAIR : 0)
    );
  }

  /**
   * A capital after two small letters and more begins a new sentence, unless the word is known. A name has a capital
   * at its head too ("PostNord"), or one small letter ("iPad").
   */
  function cutOf(raw: string): number {
    if (vocabulary.isKnown(normalize(raw))) return 0;
    const number = GLUED_NUMBER.exec(raw);
    if (number) return vocabulary.isKnown(normalize(number[0])) ? number[0].length : 0;
    const small = isCapital(raw) ? null : GLUED_CASE.exec(raw);
    return small && small.index > 0 ? small.index + 1 : 0;
  }
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** First letters → the abbreviations and emoticons that go on with a mark behind them. */
function longerForms(rules: TextRules): ReadonlyMap<string, readonly LongerForm[]> {
  const found = new Map<string, LongerForm[]>();
  const put = (text: string, emoticon: boolean): void => {
    const head = /^\p{L}+(?=(.?))/u.exec(text);
    if (!head || (!emoticon && !/^[^\p{L}\p{N}'-]$/u.test(head[1] ?? ""))) return;
    const key = normalize(head[0]);
    found.set(
      key,
      [
        ...(found.get(key) ?? []),
        { text, emoticon, head: head[0].length, unit: text.charCodeAt(head[0].length) || 0 },
      ].sort((a, b) => b.text.length - a.text.length),
    );
  };
  for (const text of rules.emoticons) put(text, true);
  for (const text of new Set([...rules.abbreviations, ...rules.spellings.keys()])) put(text, false);
  return found;
}
