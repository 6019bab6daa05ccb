import type { Match } from "../lexicon/create-matcher.js";
import { resolveMatches } from "../lexicon/resolve-matches.js";
import type { LexiconKind } from "../model/lexicon.js";

/**
 * The matches of one kind that count. Rows that ask for a part of speech (`pos` ends with "!") are asked about only
 * where no other row has decided already, because a tagger costs more than all the rest; a refused one makes room for
 * what it had displaced.
 */
export function settleMatches(
  matches: readonly Match[],
  kind: LexiconKind,
  hasPartOfSpeech: (match: Match) => boolean,
): readonly Match[] {
  if (matches.length === 0) return matches;
  let left = matches;
  for (;;) {
    const accepted = resolveMatches(left, kind);
    if (!accepted.some(asks)) return accepted;
    const refused = accepted.filter((match) => asks(match) && !hasPartOfSpeech(match));
    if (refused.length === 0) return accepted;
    left = left.filter((match) => !refused.includes(match));
  }
}

function asks({ compiled }: Match): boolean {
  return compiled.asks;
}
