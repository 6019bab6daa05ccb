import { loadLexicons, runCases } from "../../dist/index.js";
import { wilsonInterval } from "../../dist/stats/wilson-interval.js";
import { markdownTable } from "../tools/markdown-table.js";
import { interval } from "./figures.js";
import { LANGUAGES } from "./languages.js";

/** A phenomenon with fewer cases than this in every language is counted among the others. */
const ENOUGH = 5;

/** The sentences of lexicons/LANGUAGE/cases*.tsv: how many get every answer they expect, by phenomenon. */
export function caseSection(analyzer) {
  const results = readResults(analyzer);
  const phenomena = [...new Set(results.map(({ phenomenon }) => phenomenon))].sort();
  const of = (language, wanted) =>
    results.filter((one) => one.language === language && wanted.includes(one.phenomenon));
  const common = phenomena.filter((name) =>
    [...LANGUAGES.keys()].some((language) => of(language, [name]).length >= ENOUGH),
  );
  const rare = phenomena.filter((name) => !common.includes(name));
  const row = (name, wanted) => [
    name,
    ...[...LANGUAGES.keys()].map((language) => held(of(language, wanted))),
  ];
  const summary = (name, belongs) => [
    name,
    ...[...LANGUAGES.keys()].map((language) =>
      heldShare(results.filter((one) => one.language === language && belongs(one))),
    ),
  ];
  const files = [...new Set(results.map(({ file }) => file))].sort();
  return `## Cases

Sentences with the answers they must give, in each language by phenomenon. A case holds where **every** answer it names is exact: one label too many in one of six layers fails it. They are written by hand and developed on, so that they show which phenomena are covered, not how often real comments get the right labels; those that do not hold are known gaps, listed by \`npx genklang lexicon check\`.

${markdownTable(["cases that hold", ...LANGUAGES.values()], [summary("**all**", () => true), ...files.map((name) => summary(`of these \`${name}\``, ({ file }) => file === name))])}

By phenomenon:

${markdownTable(["", ...LANGUAGES.values()], [...common.map((name) => row(name, [name])), row(`${rare.length} others, under ${ENOUGH} cases each`, rare)])}`;
}

/** Every case with its language, its file, its phenomenon (the words before a comma: the rest is detail) and whether it holds. */
function readResults(analyzer) {
  return [...loadLexicons().tables.values()]
    .filter(({ header }) => header.get("kind") === "cases" && LANGUAGES.has(header.get("language")))
    .flatMap((table) =>
      runCases(table, analyzer).map(({ phenomenon, failures }) => ({
        language: table.header.get("language"),
        phenomenon: phenomenon.split(",")[0].trim() || "(none named)",
        file: table.file.slice(table.file.indexOf("/") + 1),
        holds: failures.length === 0,
      })),
    );
}

function held(results) {
  return results.length === 0 ? "–" : `${results.filter(({ holds }) => holds).length} of ${results.length}`;
}

/** "206 of 312: 0.660 [0.606, 0.711]", after Wilson. */
function heldShare(results) {
  const share = results.filter(({ holds }) => holds).length / results.length;
  return results.length === 0 ? "–" : `${held(results)}: ${interval(wilsonInterval(share, results.length))}`;
}
