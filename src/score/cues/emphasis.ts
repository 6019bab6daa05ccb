import type { AppliedCue, CueRule } from "./rule.js";

const MOST_MARKS = 3;

/** CAPITALS, eeelongated words and exclamation marks at the end of the sentence. */
export const emphasis: CueRule = (hit, _weight, scene) => {
  const { tokens, text } = scene.document;
  const found: AppliedCue[] = [];
  for (let index = hit.first; index < hit.last; index += 1) {
    const token = tokens[index];
    if (!token?.emphasized) continue;
    const raw = text.slice(token.start, token.end);
    const name = raw === raw.toUpperCase() ? "capitals" : "elongated";
    found.push({ label: name, factor: 1 + scene.rule(`emphasis.${name}`), first: index, last: index + 1 });
    break;
  }
  const marks = exclamation(hit.clause, scene.document);
  if (marks) {
    const count = Math.min(
      MOST_MARKS,
      [...text.slice(marks.start, marks.end)].filter((sign) => sign === "!").length,
    );
    const factor = 1 + count * scene.rule("emphasis.exclamation");
    if (count > 0) found.push({ label: "exclamation", factor, first: marks.index, last: marks.index + 1 });
  }
  return found;
};

function exclamation(
  clause: number,
  document: Parameters<CueRule>[2]["document"],
): { index: number; start: number; end: number } | undefined {
  const sentence = document.clauses[clause]?.sentence;
  let index = clause;
  while (document.clauses[index + 1]?.sentence === sentence && index + 1 < document.clauses.length)
    index += 1;
  const end = document.clauses[index];
  for (let place = (end?.last ?? 0) - 1; place >= (end?.first ?? 0); place -= 1) {
    const token = document.tokens[place];
    if (token?.kind === "word" || token?.kind === "number") return undefined;
    if (token?.kind === "punctuation" && document.text.slice(token.start, token.end).includes("!")) {
      return { index: place, start: token.start, end: token.end };
    }
  }
  return undefined;
}
