import type { LexiconKind } from "../model/lexicon.js";
import type { Match } from "./create-matcher.js";

/**
 * The matches that count inside one kind: the longest first, then those written out, then the most specific; a match inside an accepted
 * one falls away, another label on the very same words stays (where the kind has labels), and a sentiment or cue
 * match may not even overlap.
 */
export function resolveMatches(matches: readonly Match[], kind: LexiconKind): readonly Match[] {
  if (matches.length < 2) return matches;
  const exclusive = kind === "sentiment" || kind === "cue";
  const sorted = [...matches].sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      Number(b.compiled.writtenOut) - Number(a.compiled.writtenOut) ||
      b.compiled.specificity - a.compiled.specificity ||
      a.first - b.first,
  );
  const accepted: Match[] = [];
  // Accepted matches by the tokens they cover, so that each is compared with its neighbours only.
  const covering: (Match[] | undefined)[] = new Array(
    sorted.reduce((end, { last }) => Math.max(end, last), 0),
  );
  for (const match of sorted) {
    if (!fits(match, covering, exclusive)) continue;
    accepted.push(match);
    for (let token = match.first; token < match.last; token += 1) {
      const here = covering[token];
      if (here) here.push(match);
      else covering[token] = [match];
    }
  }
  return accepted.sort((a, b) => a.first - b.first || a.last - b.last);
}

function fits(match: Match, covering: readonly (Match[] | undefined)[], exclusive: boolean): boolean {
  for (let token = match.first; token < match.last; token += 1) {
    const here = covering[token];
    if (!here) continue;
    if (exclusive) return false;
    for (const other of here) if (!compatible(match, other)) return false;
  }
  return true;
}

/** `match` and `other` share a token. */
function compatible(match: Match, other: Match): boolean {
  if (match.first === other.first && match.last === other.last) {
    const { entry, writtenOut } = match.compiled;
    const same = entry.label === other.compiled.entry.label && entry.state === other.compiled.entry.state;
    return !same && writtenOut === other.compiled.writtenOut;
  }
  return !(match.first >= other.first && match.last <= other.last);
}
