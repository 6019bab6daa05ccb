import { markdownTable } from "../tools/markdown-table.js";
import { labelFigures } from "./figures.js";
import { SETS } from "./labelled-sets.js";
import { LANGUAGES } from "./languages.js";

const LAYERS = ["sentiment", "stages", "touchpoints", "emotions", "needs"];

/** Precision, recall and F1 of every label, on the test comments and on the mirror of the development comments. */
export function labelSection(measured) {
  return `## Labels

Precision (of the comments that got the label, the share that should have) / recall (of those that should have it, the share that got it) / F1 (both in one), and in how many comments the label is right. **° marks fewer than 30: an indication, no more**; with 30 a share of 0.80 lies between 0.63 and 0.90. The touchpoint \`environment\` is this program’s own: the readers’ guide does not have it, so that here it always counts as wrong. What was developed on (part a) is left out.

${["test", "b"].flatMap((set) => LAYERS.map((layer) => labelTable(measured, set, layer))).join("\n\n")}`;
}

function labelTable(measured, set, layer) {
  const title = `### ${layer[0].toUpperCase()}${layer.slice(1)}, ${SETS.get(set)}`;
  const own = measured.filter((one) => one.set === set);
  if (own.length === 0) return `${title}\n\n**SKIPPED**: no such comments.`;
  const found = new Map(own.map(({ language, evaluation }) => [language, labelsOf(evaluation, layer)]));
  const labels = [...new Set([...found.values()].flatMap((one) => [...one.keys()]))].sort();
  return `${title}\n\n${markdownTable(
    ["", ...LANGUAGES.values()],
    labels.map((label) => [
      label === "none" ? "(no evidence)" : label,
      ...[...LANGUAGES.keys()].map((language) => labelFigures(found.get(language)?.get(label))),
    ]),
  )}`;
}

function labelsOf(evaluation, layer) {
  const part =
    layer === "sentiment" ? evaluation.sentiment : evaluation.layers.find((one) => one.layer === layer);
  return part?.labels ?? new Map();
}
