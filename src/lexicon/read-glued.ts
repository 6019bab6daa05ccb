import type { LanguagePack } from "../model/lexicon.js";
import { createMemory } from "../text/create-memory.js";
import { normalize } from "../text/normalize.js";
import { splitGlued } from "../text/split-glued.js";
import { tokenRows } from "./part-forms.js";

/** Words whose cut is remembered. */
const REMEMBERED = 20_000;

/** What is known of words when glued ones are looked for. */
export interface GluedWords {
  /** Whether a form is a whole word, as written. */
  readonly isWord: (form: string) => boolean;
  /** Whether a form may be the first part of a compound. */
  readonly isModifier: (form: string) => boolean;
}

/**
 * Unknown look-up form → where the second of two words begins that belong apart, or undefined: a row of two words
 * written as one ("followup", "follow-up"), a word with a small one glued on ("serviceog"), two whole words
 * ("hurtigtnemt"), or known words joined by a hyphen. `writtenPairs` is asked for once, when first needed; cached.
 */
export function createGluedReader(
  pack: LanguagePack,
  words: GluedWords,
  writtenPairs: () => ReadonlyMap<string, number>,
): (norm: string) => number | undefined {
  const cache = createMemory<number>(REMEMBERED);
  const rule = (name: string): number => pack.rules.get(`glued.${name}`) ?? 0;
  const parts = tokenRows(pack, "part");
  const placed = (place: string): ReadonlySet<string> =>
    new Set(parts.filter(({ norm }) => norm === place).map(phraseOf));
  const never = placed("never");
  const particles = placed("particle");
  const rules = {
    isWord: words.isWord,
    isBound: (form: string) => never.has(form),
    isPart: (form: string) => never.has(form) || particles.has(form) || words.isModifier(form),
    tails: new Set(tokenRows(pack, "tail").map(phraseOf)),
    beforeTail: rule("before"),
    shortest: rule("minimum"),
    lettersMaximum: rule("letters"),
  };
  // Without compounds a hyphen joins words that stand apart otherwise.
  const cutsHyphens = tokenRows(pack, "link").length === 0;
  let pairs: ReadonlyMap<string, number> | undefined;

  return (norm) => {
    if (norm.length < rules.beforeTail) return undefined;
    const cached = cache.get(norm);
    if (cached !== undefined) return cached > 0 ? cached : undefined;
    const cut = read(norm);
    cache.set(norm, cut ?? 0);
    return cut;
  };

  function read(norm: string): number | undefined {
    const hyphen = norm.indexOf("-");
    pairs ??= writtenPairs();
    if (hyphen < 0) return pairs.get(norm) ?? splitGlued(norm, rules);
    const pieces = norm.split("-");
    if (pieces.length === 2 && pairs.get(pieces.join("")) === hyphen) return hyphen + 1;
    const apart = cutsHyphens && pieces.every((piece) => !never.has(piece) && words.isWord(piece));
    return apart ? hyphen + 1 : undefined;
  }
}

function phraseOf({ phrase }: { readonly phrase: string }): string {
  return normalize(phrase);
}
