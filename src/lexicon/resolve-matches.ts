import type { LexiconKind } from "../model/lexicon.js";
import type { Match } from "./create-matcher.js";

/**
 * The matches that count inside one kind: the longest first, then the most specific; a match inside an accepted
 * one falls away, another label on the very same words stays (where the kind has labels), and a sentiment or cue
 * match may not even overlap.
 */
export function resolveMatches(matches: readonly Match[], kind: LexiconKind): readonly Match[] {
  const exclusive = kind === "sentiment" || kind === "cue";
  const sorted = [...matches].sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      b.compiled.specificity - a.compiled.specificity ||
      a.first - b.first,
  );
  const accepted: Match[] = [];
  for (const match of sorted) {
    if (accepted.every((other) => compatible(match, other, exclusive))) accepted.push(match);
  }
  return accepted.sort((a, b) => a.first - b.first || a.last - b.last);
}

function compatible(match: Match, other: Match, exclusive: boolean): boolean {
  if (match.last <= other.first || other.last <= match.first) return true;
  if (match.first === other.first && match.last === other.last) {
    const { entry, specificity } = match.compiled;
    const same = entry.label === other.compiled.entry.label && entry.state === other.compiled.entry.state;
    return !exclusive && !same && specificity === other.compiled.specificity;
  }
  const inside = match.first >= other.first && match.last <= other.last;
  return !exclusive && !inside;
}
