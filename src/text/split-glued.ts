/** What may be written together by mistake in a language. */
export interface GluedRules {
  /** Whether a form is a whole word of the language, as written. */
  readonly isWord: (form: string) => boolean;
  /** Words that small ones may really be joined to ("hvortil"): no cut behind them, tail or not. */
  readonly isBound: (form: string) => boolean;
  /** Words that often begin or end longer ones: neither of two glued words unless the second is a tail. */
  readonly isPart: (form: string) => boolean;
  /** Small words that are often glued to the word before them, though they are short. */
  readonly tails: ReadonlySet<string>;
  /** Letters of the shortest word before a tail, and of either of two words where none is a tail (0 = never cut there). */
  readonly beforeTail: number;
  readonly shortest: number;
  /** Words with more letters are left alone. */
  readonly lettersMaximum: number;
}

/**
 * Where the second of two words begins that were written without the space or comma between them ("hurtigtnemt",
 * "serviceog"); undefined where the word is no such thing. A tail wins over other cuts, a longer one over a shorter.
 * Steps: at most the letters of the word.
 */
export function splitGlued(word: string, rules: GluedRules): number | undefined {
  const { length } = word;
  const { beforeTail, shortest } = rules;
  if (length > rules.lettersMaximum) return undefined;
  let cut: number | undefined;
  for (let at = beforeTail; at < length; at += 1) {
    const first = word.slice(0, at);
    const second = word.slice(at);
    if (rules.tails.has(second)) {
      if (!rules.isBound(first) && rules.isWord(first)) return at;
    } else if (cut === undefined && shortest > 0 && at >= shortest && length - at >= shortest) {
      if (!rules.isPart(first) && !rules.isPart(second) && rules.isWord(first) && rules.isWord(second))
        cut = at;
    }
  }
  return cut;
}
