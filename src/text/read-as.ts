import type { TextRules } from "../model/text-rules.js";
import { createCorrector } from "./create-corrector.js";
import { createMarkIndex } from "./create-mark-index.js";
import { normalize } from "./normalize.js";
import { restoreLetters } from "./restore-letters.js";
import type { Vocabulary } from "./vocabulary.js";

export interface ReadWord {
  /** Where a second word begins that was written together with the first ("serviceog"). */
  readonly cut?: number;
  readonly norm: string;
  readonly elongated: boolean;
}

/** What the text around a word says about it. */
export interface ReadContext {
  /** Written with a capital letter inside a sentence: it may be a name, and no slip. */
  readonly maybeName: boolean;
  /** The text holds no letter with a mark, so that the word may lack some. */
  readonly bareText: boolean;
}

const ELONGATED = /(\p{L})\1{2,}/u;

/**
 * raw word → the look-up form it is read as: a listed spelling; an elongated word shortened ("sååå" → "så"); letters
 * restored where the text was typed without them ("daarlig" → "dårlig", "daligt" → "dåligt"); a slip of one known word
 * ("venglig" → "venlig"). The last two only where exactly one known word can be meant, slips only where the word is
 * no name by its capital letter. A known word is never changed. Not cached: `createWordFacts` keeps what it gives.
 */
export function createReader(
  rules: TextRules,
  vocabulary: Vocabulary,
): (raw: string, context: ReadContext) => ReadWord {
  const correct = createCorrector(vocabulary, rules.spelling);
  let markedForms: ((norm: string) => readonly string[]) | undefined;

  return read;

  function read(raw: string, { maybeName, bareText }: ReadContext): ReadWord {
    const norm = normalize(raw);
    const spelling = rules.spellings.get(norm);
    if (spelling !== undefined) return { norm: spelling, elongated: false };
    if (vocabulary.isKnown(norm)) return { norm, elongated: false };
    if (ELONGATED.test(norm)) {
      const single = norm.replace(/(\p{L})\1{2,}/gu, "$1");
      const double = norm.replace(/(\p{L})\1{2,}/gu, "$1$1");
      const isDouble = !vocabulary.isKnown(single) && vocabulary.isKnown(double);
      return { norm: isDouble ? double : single, elongated: true };
    }
    if (rules.spelling.words.has(norm)) return { norm, elongated: false };
    const cut = vocabulary.gluedAt?.(norm);
    if (cut !== undefined) return { norm, elongated: false, cut };
    const [restored, ...others] = restore(norm, bareText);
    if (others.length > 0) return { norm, elongated: false };
    const meant = restored ?? (maybeName ? undefined : correct(norm));
    return { norm: meant ?? norm, elongated: false };
  }

  /** The known words that were typed without some of their letters. */
  function restore(norm: string, bareText: boolean): readonly string[] {
    const spelled = rules.respellings
      .filter(([typed]) => norm.includes(typed))
      .flatMap(([typed, meant]) => restoreLetters(norm, typed, meant))
      .filter(vocabulary.isKnown);
    if (spelled.length > 0) return [...new Set(spelled)];
    const { bare, marks } = rules.spelling;
    if (!bareText || bare === 0 || norm.length < bare) return [];
    markedForms ??= createMarkIndex(vocabulary.forms, marks);
    return markedForms(norm);
  }
}
