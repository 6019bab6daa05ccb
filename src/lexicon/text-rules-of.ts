import type { Lexicon } from "../model/lexicon.js";
import type { TextRules } from "../model/text-rules.js";
import { normalize } from "../text/normalize.js";
import { clausePairs } from "./clause-pairs.js";
import { entriesByLabel } from "./entries-by-label.js";
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
  const tokensOf = entriesByLabel(tokens);
  const cuesOf = entriesByLabel(cues);
  const pairs = (label: string): [string, string][] =>
    tokensOf(label).map((entry) => [normalize(entry.phrase), entry.norm ?? ""]);
  const singles = (label: string): string[] =>
    cuesOf(label)
      .filter((entry) => !entry.phrase.includes(" "))
      .map((entry) => normalize(entry.phrase));
  return {
    abbreviations: new Set([...pairs("abbreviation"), ...pairs("closing")].map(([short]) => short)),
    emoticons: tokensOf("emoticon").map((entry) => entry.phrase),
    numbers: new Map(pairs("number").map(([word, value]) => [word, Number(value)])),
    units: new Map(pairs("unit")),
    decimal: attributes.get("decimal") ?? ".",
    spellings: new Map(pairs("spelling")),
    respellings: pairs("respelling"),
    spelling: spellingRulesOf(tokens, rules),
    clauseOpeners: new Set(singles("clause")),
    clausePairs: clausePairs(cuesOf("clause")),
    contrastOpeners: new Set(singles("contrast")),
    tokens: tokenRulesOf(tokensOf),
    sentenceMaximum: rules.get("sentence.maximum") ?? 120,
    clauseMinimum: rules.get("clause.minimum") ?? 2,
  };
}
