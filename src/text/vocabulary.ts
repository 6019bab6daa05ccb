/** What is known of a language's words; the lexicons fill it. */
export interface Vocabulary {
  /** Whether a look-up form stands written out in any row. */
  readonly isKnown: (norm: string) => boolean;
  /** Whether a row finds it by itself: written out, or by `word*`, `*word` or its stem. */
  readonly isCovered: (norm: string) => boolean;
  /** Every form written out in any row. */
  readonly forms: Iterable<string>;
  readonly stem?: ((word: string) => string) | undefined;
  /** Where the second of two words begins that were written as one; undefined where a row covers the whole. */
  readonly gluedAt?: (norm: string) => number | undefined;
}

/** The vocabulary of nothing but some forms. */
export function vocabularyOf(forms: readonly string[]): Vocabulary {
  const known = new Set(forms);
  const isKnown = (norm: string): boolean => known.has(norm);
  return { isKnown, isCovered: isKnown, forms: known };
}
