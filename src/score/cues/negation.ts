import type { Match } from "../../lexicon/create-matcher.js";
import { cuesIn, isCue, type Scene } from "../scene.js";
import { applied, type CueRule, isOutside } from "./rule.js";

/**
 * "not good" forward within the clause; "fungerar inte" backward to a verb, in languages whose rules give it a
 * reach. Two negations undo each other. Litotes ("not bad") praises more faintly than a positive word.
 */
export const negation: CueRule = (hit, weight, scene) => {
  const denials = cuesIn(hit.clause - 1, scene).filter(
    (cue) => isCue(cue, "denial") && deniesFrom(cue, hit, scene),
  );
  const own = cuesIn(hit.clause, scene).filter(
    (cue) => isCue(cue, "negation", "absence", "denial") && isOutside(cue, hit) && reaches(cue, hit, scene),
  );
  const cues = [...denials, ...own];
  const nearest = cues.at(-1);
  if (!nearest || cues.length % 2 === 0) return [];
  // "no problems" praises more plainly than "not bad".
  const unsaid = isCue(nearest, "absence") ? "absence.negative" : "negation.negative";
  const factor = weight > 0 ? nearest.compiled.entry.weight : scene.rules[unsaid];
  return [applied(nearest, factor)];
};

/** "I do not think (that) the price is fair": the clause after it is denied. */
function deniesFrom(cue: Match, hit: Match, scene: Scene): boolean {
  const { clauses } = scene.document;
  const sameSentence = clauses[cue.clause]?.sentence === clauses[hit.clause]?.sentence;
  return (
    sameSentence &&
    cue.last === lastWord(cue.clause, scene) &&
    hit.first - cue.last < scene.rules["denial.forward"]
  );
}

/** Behind the last word of a clause, punctuation left out. */
function lastWord(clause: number, scene: Scene): number {
  const { clauses, tokens } = scene.document;
  let last = clauses[clause]?.last ?? 0;
  while (last > 0 && tokens[last - 1]?.kind === "punctuation") last -= 1;
  return last;
}

function reaches(cue: Match, hit: Match, scene: Scene): boolean {
  if (cue.last <= hit.first) {
    const reach = scene.rules[isCue(cue, "denial") ? "denial.forward" : "negation.forward"];
    return hit.first - cue.last < reach && !parted(cue.last, hit.first, scene);
  }
  const isVerb = hit.compiled.entry.pos?.startsWith("verb") ?? false;
  const forward = cue.compiled.entry.label === "negation";
  return (
    isVerb &&
    forward &&
    cue.first - hit.last < scene.rules["negation.backward"] &&
    !parted(hit.last, cue.first, scene)
  );
}

/** A mark of punctuation between a negation and a word keeps them apart. */
function parted(first: number, last: number, scene: Scene): boolean {
  for (let index = first; index < last; index += 1) {
    const token = scene.document.tokens[index];
    if (token?.kind === "punctuation" && !"'\"’“”«»(".includes(token.norm)) return true;
  }
  return false;
}
