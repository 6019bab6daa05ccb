import { writeFileSync } from "node:fs";
import { LANGUAGES } from "./languages.js";

/** Layers whose labels are themes of `genklang drivers`. */
const LAYERS = ["stages", "touchpoints", "needs"];
/** The sets that nothing was developed on, counted together. */
const SETS = new Set(["test", "b"]);

/**
 * Writes lexicons/LANGUAGE/measured.labels.tsv: how well each label is found, shown beside the drivers. Counts of the sets
 * are added up, so that more labels have cases enough; figures of labels, nothing of any comment.
 * @returns the files written.
 */
export function writeMeasured(measured, lexicons, date) {
  return [...LANGUAGES].flatMap(([language, name]) => {
    const own = measured.filter((one) => one.language === language && SETS.has(one.set));
    if (own.length === 0) return [];
    const path = `lexicons/${language}/measured.labels.tsv`;
    const text = measuredTable(own, { language, name, lexicons, date });
    writeFileSync(new URL(`../../${path}`, import.meta.url), text);
    return [path];
  });
}

function measuredTable(own, { language, name, lexicons, date }) {
  const comments = own.reduce((sum, { rows }) => sum + rows.length, 0);
  return `# title: How well each label is found, ${name}
# version: 0.1.0
# language: ${language}
# kind: measured
# source: made by npm run accuracy -- FOLDER --write from test comments and development comments part b; figures of docs/accuracy.md, both sets counted together
# licence: CC-BY-4.0
# comments: ${comments}
# date: ${date}
# lexicons: ${lexicons}
layer	label	precision	recall	cases	given
${LAYERS.flatMap((layer) => layerRows(own, layer)).join("\n")}
`;
}

/** Precision: hits of what was given; recall: hits of the cases that have it. Empty where there is nothing to count. */
function layerRows(own, layer) {
  const counts = new Map();
  for (const { evaluation } of own) {
    const { labels } = evaluation.layers.find((one) => one.layer === layer) ?? { labels: new Map() };
    for (const [label, { hits, extra, missed }] of labels) {
      const sum = counts.get(label) ?? { hits: 0, extra: 0, missed: 0 };
      counts.set(label, { hits: sum.hits + hits, extra: sum.extra + extra, missed: sum.missed + missed });
    }
  }
  return [...counts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([label, { hits, extra, missed }]) =>
      [layer, label, part(hits, hits + extra), part(hits, hits + missed), hits + missed, hits + extra].join(
        "\t",
      ),
    );
}

function part(some, all) {
  return all === 0 ? "" : (some / all).toFixed(3);
}
