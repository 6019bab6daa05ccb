import type { TextRules } from "../model/text-rules.js";
import { normalize } from "./normalize.js";

export interface ReadWord {
  readonly norm: string;
  readonly elongated: boolean;
}

const CACHE_LIMIT = 50_000;
const ELONGATED = /(\p{L})\1{2,}/u;

/**
 * raw word → the look-up form it is read as: a listed spelling, an elongated word shortened ("sååå" → "så"),
 * or letters restored where the text was typed without them ("daarlig" → "dårlig"): the last two only where
 * that makes a known word. Cached.
 */
export function createReader(
  rules: TextRules,
  isKnown: (norm: string) => boolean,
): (raw: string) => ReadWord {
  const cache = new Map<string, ReadWord>();
  const read = (raw: string): ReadWord => {
    const norm = normalize(raw);
    const spelling = rules.spellings.get(norm);
    if (spelling !== undefined) return { norm: spelling, elongated: false };
    if (isKnown(norm)) return { norm, elongated: false };
    if (ELONGATED.test(norm)) {
      const single = norm.replace(/(\p{L})\1{2,}/gu, "$1");
      const double = norm.replace(/(\p{L})\1{2,}/gu, "$1$1");
      return { norm: !isKnown(single) && isKnown(double) ? double : single, elongated: true };
    }
    for (const [typed, meant] of rules.respellings) {
      if (!norm.includes(typed)) continue;
      const restored = restorations(norm, typed, meant).find(isKnown);
      if (restored !== undefined) return { norm: restored, elongated: false };
    }
    return { norm, elongated: false };
  };
  return (raw) => {
    const cached = cache.get(raw);
    if (cached) return cached;
    const word = read(raw);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(raw, word);
    return word;
  };
}

/** All places restored at once, then each on its own. */
function restorations(norm: string, typed: string, meant: string): readonly string[] {
  const found = [norm.replaceAll(typed, meant)];
  for (let at = norm.indexOf(typed); at >= 0; at = norm.indexOf(typed, at + 1)) {
    found.push(norm.slice(0, at) + meant + norm.slice(at + typed.length));
  }
  return found;
}
