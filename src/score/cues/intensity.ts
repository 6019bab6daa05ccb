import { cuesIn, isCue } from "../scene.js";
import { applied, type CueRule, isOutside } from "./rule.js";

/** Intensifiers and diminishers shortly before the words, in the same clause: 1 + their weight. */
export const intensity: CueRule = (hit, _weight, scene) => {
  const reach = scene.rules["intensity.backward"];
  return cuesIn(hit.clause, scene)
    .filter((cue) => isCue(cue, "intensifier", "diminisher") && isOutside(cue, hit))
    .filter((cue) => cue.last <= hit.first && hit.first - cue.last < reach)
    .map((cue) => applied(cue, 1 + cue.compiled.entry.weight));
};
