import type { LexiconEntry } from "../model/lexicon.js";
import { normalize } from "../text/normalize.js";
import { parsePhrase } from "./parse-phrase.js";

/** Clause openers of two words ("so i|we"): first word → the words that may follow it. */
export function clausePairs(cues: readonly LexiconEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { label, phrase } of cues) {
    if (label !== "clause" || !phrase.includes(" ")) continue;
    const [firsts = [], seconds = [], ...more] = parsePhrase(phrase).map(({ choices }) =>
      choices.flatMap((choice) => choice.map((part) => ("text" in part ? normalize(part.text) : ""))),
    );
    if (more.length > 0) continue;
    for (const first of firsts) {
      const after = found.get(first) ?? new Set();
      for (const second of seconds) after.add(second);
      found.set(first, after);
    }
  }
  return found;
}
