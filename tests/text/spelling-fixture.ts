import { SLIP_KINDS, type SpellingRules } from "../../src/model/spelling-rules.js";

/** Rules that allow every kind of slip in words of seven letters, pairs and swaps in words of five. */
export function spellingRules(own: Partial<SpellingRules> = {}): SpellingRules {
  const cheap = new Set(["double", "undouble", "swap"]);
  return {
    letters: new Map(SLIP_KINDS.map((kind) => [kind, cheap.has(kind) ? 5 : 7])),
    ending: new Map(SLIP_KINDS.map((kind) => [kind, cheap.has(kind) ? 0 : 2])),
    longest: 25,
    part: 2,
    bare: 5,
    slips: new Set(["eæ"]),
    silent: new Set(["d"]),
    marks: new Map([
      ["a", ["å", "ä"]],
      ["o", ["ö"]],
    ]),
    words: new Set(),
    ...own,
  };
}
