import type { Match } from "../../lexicon/create-matcher.js";
import { cuesIn, isCue, type Scene } from "../scene.js";
import { applied, type CueRule, NOT_APPLIED } from "./rule.js";

/** "too expensive", "for small": what is good turns bad, what is bad gets a little worse. */
export const excess: CueRule = (hit, weight, scene) => {
  const cue = excessBefore(hit, scene);
  if (!cue || weight === 0) return NOT_APPLIED;
  const turned = cue.compiled.entry.weight;
  return [applied(cue, weight > 0 ? turned / weight : scene.rules["excess.negative"])];
};

function excessBefore(hit: Match, scene: Scene): Match | undefined {
  for (const cue of cuesIn(hit.clause, scene)) {
    if (cue.last === hit.first && isCue(cue, "excess")) return cue;
  }
  return undefined;
}
