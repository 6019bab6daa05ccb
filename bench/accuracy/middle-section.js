import { wilsonInterval } from "../../dist/stats/wilson-interval.js";
import { markdownTable } from "../tools/markdown-table.js";
import { count, interval } from "./figures.js";
import { SETS } from "./labelled-sets.js";
import { LANGUAGES } from "./languages.js";

/** How many of the mixed and of the neutral comments are found: what a good accuracy over all labels can hide. */
export function middleSection(measured) {
  const rows = [...LANGUAGES].flatMap(([language, name]) =>
    [...SETS].map(([set, title]) => {
      const own = measured.find((one) => one.set === set && one.language === language);
      return [name, title, ...(own ? recalls(own.evaluation.sentiment) : Array(5).fill("skipped"))];
    }),
  );
  return `## Mixed and neutral

Most comments are plainly good or plainly bad, so that a program that never says *mixed* or *neutral* could still look right. Here is the share of the mixed and of the neutral comments that got that label. Neutral comments are rare; in the last column one in which nothing was found counts as neutral. 95 % intervals after Wilson; ° fewer than 30.

${markdownTable(["", "comments", "mixed, n", "found", "neutral, n", "found", "found, or nothing found"], rows)}`;
}

function recalls(sentiment) {
  const said = (truth, ...answers) =>
    answers.reduce((sum, answer) => sum + (sentiment?.confusion.get(truth)?.get(answer) ?? 0), 0);
  const all = (truth) =>
    [...(sentiment?.confusion.get(truth)?.values() ?? [])].reduce((sum, cases) => sum + cases, 0);
  const recall = (truth, ...answers) =>
    all(truth) === 0 ? "–" : interval(wilsonInterval(said(truth, ...answers) / all(truth), all(truth)));
  return [
    count(all("mixed")),
    recall("mixed", "mixed"),
    count(all("neutral")),
    recall("neutral", "neutral"),
    recall("neutral", "neutral", "none"),
  ];
}
