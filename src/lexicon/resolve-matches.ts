import type { LexiconKind } from "../model/lexicon.js";
import type { Match } from "./create-matcher.js";

/**
 * The matches that count inside one kind: the longest first, then those written out, then the most specific; a match inside an accepted
 * one falls away, another label on the very same words stays (where the kind has labels), and a sentiment or cue
 * match may not even overlap. `matches` stand in the order of their first tokens, as the matcher gives them.
 */
export function resolveMatches(matches: readonly Match[], kind: LexiconKind): readonly Match[] {
  if (matches.length < 2) return matches;
  const exclusive = kind === "sentiment" || kind === "cue";
  let accepted: Match[] | undefined;
  let from = 0;
  while (from < matches.length) {
    // Those that touch none of their neighbours are nobody's rivals; most do not.
    let end = (matches[from] as Match).last;
    let to = from + 1;
    for (; to < matches.length && (matches[to] as Match).first < end; to += 1) {
      end = Math.max(end, (matches[to] as Match).last);
    }
    if (to - from > 1) {
      accepted ??= matches.slice(0, from);
      for (const match of resolveRivals(matches.slice(from, to), exclusive)) accepted.push(match);
    } else accepted?.push(matches[from] as Match);
    from = to;
  }
  return accepted ?? matches;
}

function resolveRivals(matches: readonly Match[], exclusive: boolean): readonly Match[] {
  const sorted = [...matches].sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      Number(b.compiled.writtenOut) - Number(a.compiled.writtenOut) ||
      b.compiled.specificity - a.compiled.specificity ||
      a.first - b.first,
  );
  const accepted: Match[] = [];
  // Accepted matches by the tokens they cover, so that each is compared with its neighbours only.
  const covering: (Match[] | undefined)[] = [];
  const start = matches[0]?.first ?? 0;
  for (const match of sorted) {
    if (!fits(match, covering, start, exclusive)) continue;
    accepted.push(match);
    while (covering.length < match.last - start) covering.push(undefined);
    for (let token = match.first - start; token < match.last - start; token += 1) {
      const here = covering[token];
      if (here) here.push(match);
      else covering[token] = [match];
    }
  }
  return accepted.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** `covering` begins at token `start`. */
function fits(
  match: Match,
  covering: readonly (Match[] | undefined)[],
  start: number,
  exclusive: boolean,
): boolean {
  for (let token = match.first - start; token < match.last - start; token += 1) {
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
