import { cuesIn, isCue } from "../scene.js";
import { applied, type CueRule, NOT_APPLIED } from "./rule.js";

/** A wish or condition tells of what is not so, a question of what is not known, a concession of what counts less. */
export const mood: CueRule = (hit, weight, scene) => {
  for (const cue of cuesIn(hit.clause, scene)) {
    if (cue.last > hit.first || !isCue(cue, "hypothetical", "question", "concession")) continue;
    const { label, weight: factor } = cue.compiled.entry;
    if (label === "concession") {
      if (hit.first - cue.last < scene.rules["concession.forward"]) return [applied(cue, factor)];
    } else return [applied(cue, weight > 0 ? factor : Math.abs(factor))];
  }
  return NOT_APPLIED;
};
