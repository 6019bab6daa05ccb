import { existsSync } from "node:fs";
import { computeNps } from "../../dist/insight/compute-nps.js";
import { markdownTable } from "../tools/markdown-table.js";
import { readTable } from "../tools/read-rated.js";

const WAVES = "dev/fr.nps-retail";
const FEW = 30;

/** Answers of some waves, whatever their language: the score needs no reading. */
export function waveSection(folder, analyzer, skip) {
  if (!existsSync(`${folder}/${WAVES}.tsv.gz`)) {
    skip(`NPS per wave: no file ${WAVES}.tsv.gz in FOLDER`);
    return "## NPS of a survey in a language that is not read\n\n**SKIPPED**: no such file.";
  }
  const rows = readTable(folder, WAVES);
  const languages = new Map();
  let scored = 0;
  const written = rows.filter(({ text }) => text.trim() !== "");
  for (const { text } of written) {
    const { language, sentiment, stages, needs } = analyzer.analyze({ id: "", text });
    languages.set(language.code, (languages.get(language.code) ?? 0) + 1);
    if (sentiment !== undefined || stages.length > 0 || needs.length > 0) scored += 1;
  }
  const percent = (some) => `${((100 * some) / written.length).toFixed(1)} %`;
  const count = (code) => languages.get(code) ?? 0;
  const waves = [...new Set(rows.map(({ wave }) => wave))].sort((a, b) => Number(a) - Number(b));
  const nps = (some) => {
    const found = computeNps(some.map((row) => Number(row.nps)));
    return found === undefined
      ? "–"
      : `${found.score.toFixed(1)} [${found.low.toFixed(1)}, ${found.high.toFixed(1)}]`;
  };
  const line = (name, some) => [
    name,
    String(some.length),
    nps(some),
    String(some.filter(({ text }) => text.trim() !== "").length),
    nps(some.filter(({ text }) => text.trim() !== "")),
    nps(some.filter(({ text }) => text.trim() === "")),
  ];
  const large = waves.filter((wave) => rows.filter((row) => row.wave === wave).length >= FEW);
  return `## NPS of a survey in a language that is not read

${rows.length} answers to a French retailer’s survey in waves. French has no folder under \`lexicons/\`, so its texts are **not scored**: they are named and counted, and the score stands by itself. Of ${written.length} texts ${count("fr")} (${percent(count("fr"))}) are named French and ${count("und")} are left undecided (a word or two, numbers, signs); the rest are taken for some other language. In ${scored} (${percent(scored)}) something was found all the same: short texts taken for a language that is read, and signs that mean the same everywhere. 95 % intervals (adjusted Wald); waves of fewer than ${FEW} answers are together in the last line.

${markdownTable(
  ["wave", "answers", "NPS", "with a text", "their NPS", "NPS without a text"],
  [
    line("all", rows),
    ...large.map((wave) =>
      line(
        wave,
        rows.filter((row) => row.wave === wave),
      ),
    ),
    line(
      "others",
      rows.filter((row) => !large.includes(row.wave)),
    ),
  ],
)}

Those who write give lower scores than those who do not: what is said is not what all think.`;
}
