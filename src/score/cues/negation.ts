import type { Match } from "../../lexicon/create-matcher.js";
import { cuesIn, isCue, type Scene } from "../scene.js";
import { applied, type CueRule, isOutside, NOT_APPLIED } from "./rule.js";

/**
 * "not good" forward within the clause; "fungerar inte" backward to a verb, in languages whose rules give it a
 * reach. Two negations undo each other. Litotes ("not bad") praises more faintly than a positive word.
 */
export const negation: CueRule = (hit, weight, scene) => {
  let count = 0;
  let nearest: Match | undefined;
  for (const cue of cuesIn(hit.clause - 1, scene)) {
    if (!isCue(cue, "denial") || !deniesFrom(cue, hit, scene)) continue;
    count += 1;
    nearest = cue;
  }
  for (const cue of cuesIn(hit.clause, scene)) {
    if (!isCue(cue, "negation", "absence", "denial")) continue;
    if (!isOutside(cue, hit) || !reaches(cue, hit, scene)) continue;
    count += 1;
    nearest = cue;
  }
  if (!nearest || count % 2 === 0) return NOT_APPLIED;
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
