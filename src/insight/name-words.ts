/** What is known of names; all lower case. Where a word stands in several sets, the later one named here decides. */
export interface NameWords {
  /** First names that are no words: "mette". */
  readonly given: ReadonlySet<string>;
  /** First names that are words too: "bo", "will". */
  readonly either: ReadonlySet<string>;
  /** Family names: "jensen". */
  readonly family: ReadonlySet<string>;
  /** Written with a capital, names nobody: "monday", "odense". */
  readonly other: ReadonlySet<string>;
  /** Makes the long number beside it an amount: "kr". */
  readonly currency: ReadonlySet<string>;
  /** Words of the lexicons: no names, whatever their first letter. */
  readonly ordinary: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Nothing is known: only what the texts themselves show. */
export const NO_NAME_WORDS: NameWords = {
  given: NONE,
  either: NONE,
  family: NONE,
  other: NONE,
  currency: NONE,
  ordinary: NONE,
};
