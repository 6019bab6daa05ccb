import type { Match } from "../lexicon/create-matcher.js";
import { isCue, type Scene } from "./scene.js";
import { type Weighed, weigh } from "./weigh.js";
import type { WeighedKinds } from "./weigh-all.js";

/**
 * Every word that says good or bad, from whichever layer, once: on the same words the longest phrase decides, a
 * sentiment row wins a tie. "Waited three weeks" counts by its signal, "nobody listened" by its need. A sentiment
 * row of weight 0 claims its words, so that nothing in them counts ("kind regards").
 */
export function findPolarity(weighed: WeighedKinds, scene: Scene): readonly Weighed[] {
  const opinions = weighed.sentiment;
  const byToken = opinionByToken(opinions);
  const candidates = [...opinions];
  for (const labels of [weighed.emotion, weighed.need, weighed.signal, weighed.stage]) {
    for (const label of labels) {
      if (label.match.compiled.valence !== 0 && !hasStrongerInside(label, byToken)) candidates.push(label);
    }
  }
  for (const excess of bareExcess(byToken, scene)) candidates.push(excess);
  if (candidates.length > 1) {
    candidates.sort(
      (a, b) =>
        b.match.last - b.match.first - (a.match.last - a.match.first) ||
        Number(b.match.compiled.kind === "sentiment") - Number(a.match.compiled.kind === "sentiment") ||
        Math.abs(b.weight) - Math.abs(a.weight) ||
        a.match.first - b.match.first,
    );
  }
  const accepted: Weighed[] = [];
  const taken = new Set<number>();
  for (const candidate of candidates) {
    if (isTaken(candidate.match, taken)) continue;
    if (candidate.weight !== 0) accepted.push(candidate);
    for (let token = candidate.match.first; token < candidate.match.last; token += 1) taken.add(token);
  }
  return accepted.sort((a, b) => a.match.first - b.match.first);
}

function isTaken({ first, last }: Match, taken: ReadonlySet<number>): boolean {
  for (let token = first; token < last; token += 1) if (taken.has(token)) return true;
  return false;
}

/** A label's phrase ("excellent service") does not hide a stronger word of the same sign in it ("excellent"). */
function hasStrongerInside({ match, weight }: Weighed, byToken: ReadonlyMap<number, Weighed>): boolean {
  for (let token = match.first; token < match.last; token += 1) {
    const opinion = byToken.get(token);
    if (
      opinion !== undefined &&
      opinion.match.first >= match.first &&
      opinion.match.last <= match.last &&
      Math.sign(opinion.weight) === Math.sign(weight) &&
      Math.abs(opinion.weight) > Math.abs(weight)
    ) {
      return true;
    }
  }
  return false;
}

/** Sentiment matches do not overlap, so a token has one at most. */
function opinionByToken(opinions: readonly Weighed[]): ReadonlyMap<number, Weighed> {
  const byToken = new Map<number, Weighed>();
  for (const opinion of opinions) {
    for (let token = opinion.match.first; token < opinion.match.last; token += 1) byToken.set(token, opinion);
  }
  return byToken;
}

/** "too long", "alt for sent": the word after it needs no opinion of its own. */
function bareExcess(byToken: ReadonlyMap<number, Weighed>, scene: Scene): readonly Weighed[] {
  return scene.matches.cue.flatMap((cue) => {
    if (!isCue(cue, "excess") || scene.document.tokens[cue.last]?.kind !== "word") return [];
    if (byToken.get(cue.last)?.match.first === cue.last) return [];
    return [weigh({ ...cue, last: cue.last + 1 }, cue.compiled.entry.weight, scene)];
  });
}
