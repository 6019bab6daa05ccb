import { withoutAddresses } from "../text/without-addresses.js";

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
/** What stands before a word that is inside a sentence. */
const INSIDE = /[\p{L}\p{N},;] $/u;

/** Even names are often written without a capital; words for things seldom have one. */
const SMALL_PER_CAPITAL = 2;

/**
 * Lower-case words that look like names in texts of natural case: inside sentences with a capital, twice at least and
 * more than half as often as without; or three times with a capital anywhere and never without. (Languages that write
 * nouns with capitals must be left out by the caller.)
 */
export function nameWords(texts: Iterable<string>): Set<string> {
  const balance = new Map<string, { inside: number; capital: number; small: number }>();
  for (const text of texts) {
    if (text === text.toUpperCase()) continue;
    const composed = withoutAddresses(text).normalize("NFC");
    for (const { 0: word, index } of composed.matchAll(WORD)) {
      const key = word.toLowerCase().replace(/['’]/g, "");
      const counts = balance.get(key) ?? { inside: 0, capital: 0, small: 0 };
      if (!/\p{Lu}/u.test(word)) counts.small += 1;
      else {
        counts.capital += 1;
        if (INSIDE.test(composed.slice(Math.max(0, index - 2), index))) counts.inside += 1;
      }
      balance.set(key, counts);
    }
  }
  const names = [...balance].filter(
    ([, { inside, capital, small }]) =>
      (inside >= 2 && inside * SMALL_PER_CAPITAL > small) || (capital >= 3 && small === 0),
  );
  return new Set(names.map(([word]) => word));
}
