import { cuesIn, isCue } from "../scene.js";
import { applied, type CueRule } from "./rule.js";

/** "too expensive", "for small": what is good turns bad, what is bad gets a little worse. */
export const excess: CueRule = (hit, weight, scene) => {
  const cue = cuesIn(hit.clause, scene).find(
    (candidate) => isCue(candidate, "excess") && candidate.last === hit.first,
  );
  if (!cue || weight === 0) return [];
  const turned = cue.compiled.entry.weight;
  return [applied(cue, weight > 0 ? turned / weight : scene.rules["excess.negative"])];
};
