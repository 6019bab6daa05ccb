import { cuesOf } from "../scene.js";
import { applied, type CueRule, isOutside } from "./rule.js";

/** In "A but B", B weighs more and A less. */
export const contrast: CueRule = (hit, _weight, scene) => {
  const { clauses } = scene.document;
  const sentence = clauses[hit.clause]?.sentence;
  const cue = cuesOf(scene, "contrast").find(
    (candidate) => clauses[candidate.clause]?.sentence === sentence && isOutside(candidate, hit),
  );
  if (!cue) return [];
  return [applied(cue, cue.last <= hit.first ? cue.compiled.entry.weight : scene.rule("contrast.before"))];
};
