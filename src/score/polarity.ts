import type { Match } from "../lexicon/create-matcher.js";
import { attribute, isCue, labelOf, matchesOf, type Scene } from "./scene.js";
import { type Weighed, weigh } from "./weigh.js";

/**
 * Every word that says good or bad, from whichever layer, once: on the same words the longest phrase decides, a
 * sentiment row wins a tie. "Waited three weeks" counts by its signal, "nobody listened" by its need. A sentiment
 * row of weight 0 claims its words, so that nothing in them counts ("kind regards").
 */
export function findPolarity(scene: Scene): readonly Weighed[] {
  const opinions = matchesOf(scene, "sentiment").map((match) =>
    weigh(match, match.compiled.entry.weight, scene),
  );
  const byToken = opinionByToken(opinions);
  const labels = labelled(scene).filter((candidate) => !hasStrongerInside(candidate, byToken));
  const sorted = [...opinions, ...labels, ...bareExcess(scene)].sort(
    (a, b) =>
      b.match.last - b.match.first - (a.match.last - a.match.first) ||
      Number(b.match.compiled.kind === "sentiment") - Number(a.match.compiled.kind === "sentiment") ||
      Math.abs(b.weight) - Math.abs(a.weight) ||
      a.match.first - b.match.first,
  );
  const accepted: Weighed[] = [];
  const taken = new Set<number>();
  for (const candidate of sorted) {
    const tokens = tokensOf(candidate.match);
    if (tokens.some((token) => taken.has(token))) continue;
    accepted.push(candidate);
    for (const token of tokens) taken.add(token);
  }
  return accepted.filter(({ weight }) => weight !== 0).sort((a, b) => a.match.first - b.match.first);
}

function labelled(scene: Scene): readonly Weighed[] {
  return (["emotion", "need", "signal", "stage"] as const)
    .flatMap((kind) => matchesOf(scene, kind))
    .flatMap((match) => {
      const valence = valenceOf(match, scene);
      return valence === 0 ? [] : [weigh(match, valence, scene)];
    });
}

/** A label's phrase ("excellent service") does not hide a stronger word of the same sign in it ("excellent"). */
function hasStrongerInside(candidate: Weighed, byToken: ReadonlyMap<number, Weighed>): boolean {
  return tokensOf(candidate.match).some((token) => {
    const opinion = byToken.get(token);
    return (
      opinion !== undefined &&
      opinion.match.first >= candidate.match.first &&
      opinion.match.last <= candidate.match.last &&
      Math.sign(opinion.weight) === Math.sign(candidate.weight) &&
      Math.abs(opinion.weight) > Math.abs(candidate.weight)
    );
  });
}

/** Sentiment matches do not overlap, so a token has one at most. */
function opinionByToken(opinions: readonly Weighed[]): ReadonlyMap<number, Weighed> {
  return new Map(
    opinions.flatMap((opinion) => tokensOf(opinion.match).map((token) => [token, opinion] as const)),
  );
}

function tokensOf({ first, last }: Match): readonly number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

/** The valence a row has by itself, on the sentiment scale. */
export function valenceOf(match: Match, scene: Scene): number {
  const { kind, entry } = match.compiled;
  switch (kind) {
    case "sentiment":
      return entry.weight;
    case "need":
      return entry.weight * scene.rule(`need.${entry.state}.valence`);
    case "emotion":
    case "signal":
    case "stage":
      return entry.weight * attribute(labelOf(scene, `${kind}s`, entry.label), "valence");
    default:
      return 0;
  }
}

/** "too long", "alt for sent": the word after it needs no opinion of its own. */
function bareExcess(scene: Scene): readonly Weighed[] {
  const opinions = new Set(matchesOf(scene, "sentiment").map(({ first }) => first));
  return matchesOf(scene, "cue").flatMap((cue) => {
    const next = scene.document.tokens[cue.last];
    if (!isCue(cue, "excess") || next?.kind !== "word" || opinions.has(cue.last)) return [];
    const match = { ...cue, last: cue.last + 1 };
    return [weigh(match, cue.compiled.entry.weight, scene)];
  });
}
