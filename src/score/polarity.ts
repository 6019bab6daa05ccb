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
  const byToken = opinionByToken(opinions, scene.document.tokens.length);
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
  const taken = new Uint8Array(candidates.length > 0 ? scene.document.tokens.length : 0);
  for (const candidate of candidates) {
    if (isTaken(candidate.match, taken)) continue;
    if (candidate.weight !== 0) accepted.push(candidate);
    taken.fill(1, candidate.match.first, candidate.match.last);
  }
  return accepted.length < 2 ? accepted : accepted.sort((a, b) => a.match.first - b.match.first);
}

function isTaken({ first, last }: Match, taken: Uint8Array): boolean {
  for (let token = first; token < last; token += 1) if (taken[token] === 1) return true;
  return false;
}

/** A label's phrase ("excellent service") does not hide a stronger word of the same sign in it ("excellent"). */
function hasStrongerInside({ match, weight }: Weighed, byToken: OpinionByToken): boolean {
  for (let token = match.first; token < match.last; token += 1) {
    const opinion = byToken[token];
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
function opinionByToken(opinions: readonly Weighed[], tokens: number): OpinionByToken {
  if (opinions.length === 0) return NO_OPINIONS;
  const byToken: (Weighed | undefined)[] = new Array(tokens);
  for (const opinion of opinions) {
    for (let token = opinion.match.first; token < opinion.match.last; token += 1) byToken[token] = opinion;
  }
  return byToken;
}

type OpinionByToken = readonly (Weighed | undefined)[];

const NO_OPINIONS: OpinionByToken = [];

/** "too long", "alt for sent": the word after it needs no opinion of its own. */
function bareExcess(byToken: OpinionByToken, scene: Scene): readonly Weighed[] {
  const found: Weighed[] = [];
  for (const cue of scene.matches.cue) {
    if (!isCue(cue, "excess") || scene.document.tokens[cue.last]?.kind !== "word") continue;
    if (byToken[cue.last]?.match.first === cue.last) continue;
    found.push(weigh({ ...cue, last: cue.last + 1 }, cue.compiled.entry.weight, scene));
  }
  return found;
}
