/**
 * How a written word can differ from the one that is meant, by one edit: a letter of a pair is missing (`double`) or
 * too many (`undouble`), two neighbours stand the wrong way round (`swap`), a letter stands for one that sounds or
 * looks alike (`slip`), a letter that is not heard is missing or too many (`silent`), any letter is missing, extra or wrong.
 */
export const SLIP_KINDS = [
  "double",
  "undouble",
  "swap",
  "slip",
  "silent",
  "missing",
  "extra",
  "wrong",
] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** When an unknown word is read as a known one that is one edit away. */
export interface SpellingRules {
  /** Letters a word must have at least, per kind of edit; 0 = never. */
  readonly letters: ReadonlyMap<SlipKind, number>;
  /** Letters at the end of a word in which an edit would be another inflection, per kind of edit. */
  readonly ending: ReadonlyMap<SlipKind, number>;
  /** Letters a word may have at most. */
  readonly longest: number;
  /** Letters that each half must have for a word to count as two words written together; 0 = never. */
  readonly part: number;
  /** Letters a word must have to be given its marks back ("daligt"); 0 = never. */
  readonly bare: number;
  /** Letters taken for each other by sound, by look or by a foreign keyboard: typed + meant ("eæ"). */
  readonly slips: ReadonlySet<string>;
  /** Letters that are written but not heard. */
  readonly silent: ReadonlySet<string>;
  /** Letters without their marks: typed → what may be meant ("a" → "å", "ä"). */
  readonly marks: ReadonlyMap<string, readonly string[]>;
  /** Real words that no row looks up: never read as another. */
  readonly words: ReadonlySet<string>;
}
