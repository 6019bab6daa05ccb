import { applied, type CueRule, isOutside } from "./rule.js";

/** In "A but B", B weighs more and A less. */
export const contrast: CueRule = (hit, _weight, scene) => {
  const sentence = scene.document.clauses[hit.clause]?.sentence ?? 0;
  const cue = scene.contrastBySentence.get(sentence);
  if (!cue || !isOutside(cue, hit)) return [];
  return [applied(cue, cue.last <= hit.first ? cue.compiled.entry.weight : scene.rules["contrast.before"])];
};
