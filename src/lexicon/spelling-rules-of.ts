import type { LexiconEntry } from "../model/lexicon.js";
import { SLIP_KINDS, type SpellingRules } from "../model/spelling-rules.js";
import { normalize } from "../text/normalize.js";
import { entriesByLabel } from "./entries-by-label.js";

/** Token rows and numbers of a language → when a word is read as another. Without numbers it never is. */
export function spellingRulesOf(
  tokens: readonly LexiconEntry[],
  rules: ReadonlyMap<string, number>,
): SpellingRules {
  const rowsOf = entriesByLabel(tokens);
  const phrasesOf = (label: string): Set<string> =>
    new Set(rowsOf(label).map(({ phrase }) => normalize(phrase)));
  const number = (name: string, otherwise = 0): number => rules.get(`spelling.${name}`) ?? otherwise;
  // A row's norm holds every letter that may be meant ("a" → "åä").
  const lettersOf = (label: string): [string, string[]][] =>
    rowsOf(label).map(({ phrase, norm }) => [normalize(phrase), [...normalize(norm ?? "")]]);
  return {
    letters: new Map(SLIP_KINDS.map((kind) => [kind, number(`letters.${kind}`)])),
    ending: new Map(SLIP_KINDS.map((kind) => [kind, number(`ending.${kind}`, number("ending"))])),
    longest: number("longest"),
    part: number("part"),
    bare: number("letters.mark"),
    slips: new Set(lettersOf("slip").flatMap(([typed, meant]) => meant.map((letter) => typed + letter))),
    silent: phrasesOf("silent"),
    marks: new Map(lettersOf("mark")),
    words: phrasesOf("word"),
  };
}
