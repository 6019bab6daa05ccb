import { cuesOf } from "../scene.js";
import { applied, type CueRule, isOutside } from "./rule.js";

/** Intensifiers and diminishers shortly before the words, in the same clause: 1 + their weight. */
export const intensity: CueRule = (hit, _weight, scene) => {
  const reach = scene.rule("intensity.backward");
  return cuesOf(scene, "intensifier", "diminisher")
    .filter((cue) => cue.clause === hit.clause && isOutside(cue, hit))
    .filter((cue) => cue.last <= hit.first && hit.first - cue.last < reach)
    .map((cue) => applied(cue, 1 + cue.compiled.entry.weight));
};
