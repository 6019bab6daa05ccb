import type { Lexicon } from "../model/lexicon.js";
import type { TextRules } from "../model/text-rules.js";
import { normalize } from "../text/normalize.js";
import { clausePairs } from "./clause-pairs.js";
import { spellingRulesOf } from "./spelling-rules-of.js";
import { tokenRulesOf } from "./token-rules-of.js";

/** What `text/` needs, read from the token and cue rows of one language (those of "und" included). */
export function textRulesOf(
  lexicons: readonly Lexicon[],
  rules: ReadonlyMap<string, number>,
  attributes: ReadonlyMap<string, string>,
): TextRules {
  const tokens = lexicons.filter((lexicon) => lexicon.kind === "token").flatMap((lexicon) => lexicon.entries);
  const cues = lexicons.filter((lexicon) => lexicon.kind === "cue").flatMap((lexicon) => lexicon.entries);
  const pairs = (label: string): [string, string][] =>
    tokens
      .filter((entry) => entry.label === label)
      .map((entry) => [normalize(entry.phrase), entry.norm ?? ""]);
  const singles = (label: string): string[] =>
    cues
      .filter((entry) => entry.label === label && !entry.phrase.includes(" "))
      .map((entry) => normalize(entry.phrase));
  return {
    abbreviations: new Set([...pairs("abbreviation"), ...pairs("closing")].map(([short]) => short)),
    emoticons: tokens.filter((entry) => entry.label === "emoticon").map((entry) => entry.phrase),
    numbers: new Map(pairs("number").map(([word, value]) => [word, Number(value)])),
    units: new Map(pairs("unit")),
    decimal: attributes.get("decimal") ?? ".",
    spellings: new Map(pairs("spelling")),
    respellings: pairs("respelling"),
    spelling: spellingRulesOf(tokens, rules),
    clauseOpeners: new Set(singles("clause")),
    clausePairs: clausePairs(cues),
    contrastOpeners: new Set(singles("contrast")),
    tokens: tokenRulesOf(tokens),
    sentenceMaximum: rules.get("sentence.maximum") ?? 120,
    clauseMinimum: rules.get("clause.minimum") ?? 2,
  };
}
