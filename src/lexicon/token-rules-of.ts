import type { LexiconEntry } from "../model/lexicon.js";
import type { TokenRules } from "../model/token-rules.js";

/** The rows of kind `token`, by label, that say where tokens, sentences and clauses begin and end. */
export function tokenRulesOf(rowsOf: (label: string) => readonly LexiconEntry[]): TokenRules {
  const setOf = (label: string): ReadonlySet<string> =>
    new Set(rowsOf(label).map(({ phrase }) => phrase.toLowerCase()));
  return {
    entities: new Map(rowsOf("entity").map(({ phrase, norm }) => [phrase, norm ?? " "])),
    stops: setOf("stop"),
    closers: setOf("closer"),
    breakers: setOf("breaker"),
    bullets: setOf("bullet"),
    closing: setOf("closing"),
    months: setOf("month"),
    numbered: setOf("numbered"),
    ordinals: setOf("ordinal"),
    clocks: setOf("clock"),
    hosts: setOf("host"),
    sites: setOf("site"),
    endings: setOf("colon"),
  };
}
