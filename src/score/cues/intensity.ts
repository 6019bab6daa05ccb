import { cuesIn, isCue } from "../scene.js";
import { type AppliedCue, applied, type CueRule, NOT_APPLIED } from "./rule.js";

/** Intensifiers and diminishers shortly before the words, in the same clause: 1 + their weight. */
export const intensity: CueRule = (hit, _weight, scene) => {
  const reach = scene.rules["intensity.backward"];
  let found: AppliedCue[] | undefined;
  for (const cue of cuesIn(hit.clause, scene)) {
    if (cue.last > hit.first || hit.first - cue.last >= reach) continue;
    if (!isCue(cue, "intensifier", "diminisher")) continue;
    found ??= [];
    found.push(applied(cue, 1 + cue.compiled.entry.weight));
  }
  return found ?? NOT_APPLIED;
};
