import { type AppliedCue, type CueRule, NOT_APPLIED } from "./rule.js";

const MOST_MARKS = 3;

/** CAPITALS, eeelongated words and exclamation marks at the end of the sentence. */
export const emphasis: CueRule = (hit, _weight, scene) => {
  const { tokens, text } = scene.document;
  let found: AppliedCue[] | undefined;
  for (let index = hit.first; index < hit.last; index += 1) {
    const token = tokens[index];
    if (!token?.emphasized) continue;
    const raw = text.slice(token.start, token.end);
    const name = raw === raw.toUpperCase() ? "capitals" : "elongated";
    found = [{ label: name, factor: 1 + scene.rules[`emphasis.${name}`], first: index, last: index + 1 }];
    break;
  }
  const marks = scene.exclamations[hit.clause];
  if (marks) {
    const factor = 1 + Math.min(MOST_MARKS, marks.count) * scene.rules["emphasis.exclamation"];
    found ??= [];
    found.push({ label: "exclamation", factor, first: marks.index, last: marks.index + 1 });
  }
  return found ?? NOT_APPLIED;
};
