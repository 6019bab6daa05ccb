import type { Match } from "../lexicon/create-matcher.js";
import { attribute, isCue, labelOf, matchesOf, type Scene } from "./scene.js";
import { type Weighed, weigh } from "./weigh.js";

/**
 * Every word that says good or bad, from whichever layer, once: on the same words the longest phrase decides,
 * a sentiment row wins a tie. "Waited three weeks" counts by its signal, "nobody listened" by its need.
 */
export function findPolarity(scene: Scene): readonly Weighed[] {
  const candidates = [...valued(scene), ...bareExcess(scene)];
  const sorted = [...candidates].sort(
    (a, b) =>
      b.match.last - b.match.first - (a.match.last - a.match.first) ||
      Number(b.match.compiled.kind === "sentiment") - Number(a.match.compiled.kind === "sentiment") ||
      Math.abs(b.weight) - Math.abs(a.weight) ||
      a.match.first - b.match.first,
  );
  const accepted: Weighed[] = [];
  const taken = new Set<number>();
  for (const candidate of sorted) {
    const { first, last } = candidate.match;
    const tokens = Array.from({ length: last - first }, (_, index) => first + index);
    if (tokens.some((token) => taken.has(token))) continue;
    accepted.push(candidate);
    for (const token of tokens) taken.add(token);
  }
  return accepted.sort((a, b) => a.match.first - b.match.first);
}

function valued(scene: Scene): readonly Weighed[] {
  const found: Weighed[] = [];
  for (const kind of ["sentiment", "emotion", "need", "signal", "stage"] as const) {
    for (const match of matchesOf(scene, kind)) {
      const valence = valenceOf(match, scene);
      if (valence !== 0) found.push(weigh(match, valence, scene));
    }
  }
  return found;
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
