/** What the tokenizer and the cutting into sentences and clauses need to know; rows of kind `token`, all in lower case. */
export interface TokenRules {
  /** Characters as HTML writes them ("&oslash;" → "ø"); numbers ("&#248;") need no row. */
  readonly entities: ReadonlyMap<string, string>;
  /** Marks that end a sentence ("."), and tags that stand for a line break ("<br>"). */
  readonly stops: ReadonlySet<string>;
  /** Marks that belong to the sentence before them when they stand right behind its end. */
  readonly closers: ReadonlySet<string>;
  /** Marks at which a clause may begin when enough words stand on both sides (","). */
  readonly breakers: ReadonlySet<string>;
  /** Marks that open an item of a list, and so a sentence ("•"). */
  readonly bullets: ReadonlySet<string>;
  /** Those abbreviations with which a sentence can end: a capital letter after them opens the next ("osv. Vi"). */
  readonly closing: ReadonlySet<string>;
  /** Names of months as they stand in a date ("3. maj"). */
  readonly months: ReadonlySet<string>;
  /** Words before which a number with a full stop is an ordinal ("3. gang"). */
  readonly numbered: ReadonlySet<string>;
  /** Endings that make an ordinal of a number ("th", ":e"). */
  readonly ordinals: ReadonlySet<string>;
  /** Words before a time of day ("kl."). */
  readonly clocks: ReadonlySet<string>;
  /** Last parts of addresses on the web that are no word ("com"). */
  readonly hosts: ReadonlySet<string>;
  /** Last parts that are words too ("se"): an address only behind a word that is not known. */
  readonly sites: ReadonlySet<string>;
  /** Endings that follow a word after a colon ("sms:et"). */
  readonly endings: ReadonlySet<string>;
}
