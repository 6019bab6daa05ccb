import { applied, type CueRule, isOutside, NOT_APPLIED } from "./rule.js";

/** In "A but B", B weighs more and A less. */
export const contrast: CueRule = (hit, _weight, scene) => {
  if (scene.contrastBySentence.size === 0) return NOT_APPLIED;
  const sentence = scene.document.clauses[hit.clause]?.sentence ?? 0;
  const cue = scene.contrastBySentence.get(sentence);
  if (!cue || !isOutside(cue, hit)) return NOT_APPLIED;
  return [applied(cue, cue.last <= hit.first ? cue.compiled.entry.weight : scene.rules["contrast.before"])];
};
