import { cuesIn, isCue } from "../scene.js";
import { type AppliedCue, applied, type CueRule, isOutside } from "./rule.js";

/** A wish or condition tells of what is not so, a question of what is not known, a concession of what counts less. */
export const mood: CueRule = (hit, weight, scene) => {
  const found: AppliedCue[] = [];
  for (const cue of cuesIn(hit.clause, scene)) {
    if (!isCue(cue, "hypothetical", "question", "concession") || !isOutside(cue, hit)) continue;
    const { label, weight: factor } = cue.compiled.entry;
    if (label === "concession") {
      if (cue.last <= hit.first && hit.first - cue.last < scene.rules["concession.forward"])
        found.push(applied(cue, factor));
    } else if (cue.last <= hit.first) found.push(applied(cue, weight > 0 ? factor : Math.abs(factor)));
  }
  return found.slice(0, 1);
};
