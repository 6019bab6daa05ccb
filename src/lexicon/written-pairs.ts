import type { LanguagePack } from "../model/lexicon.js";
import { normalize } from "../text/normalize.js";

const TWO_WORDS = /^\p{L}+ \p{L}+$/u;

/** Rows of two words, joined, and where the second begins. */
export function writtenPairs(pack: LanguagePack): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const { kind, language, entries } of pack.lexicons) {
    if (kind === "token" || kind === "detect" || kind === "cue" || language !== pack.code) continue;
    for (const { phrase } of entries) {
      if (!TWO_WORDS.test(phrase)) continue;
      const [first = "", second = ""] = normalize(phrase).split(" ");
      if (first.length > 1 && second.length > 1) pairs.set(first + second, first.length);
    }
  }
  return pairs;
}
