import { calibrationError } from "../../dist/stats/calibration-error.js";
import { wilsonInterval } from "../../dist/stats/wilson-interval.js";
import { MATCHED, readMatched } from "../tools/labelled-examples.js";
import { markdownTable } from "../tools/markdown-table.js";
import { interval, share } from "./figures.js";
import { LANGUAGES } from "./languages.js";

/** Chances from 0.5 on, in steps of 0.1; below, the four labels are so close that a bin would be nearly empty. */
const FIRST_BIN = 5;
const BINS = 10;

/** Whether a stated 0.8 is right 80 % of the time: the chance of the label that was given beside the share right. */
export function calibrationSection(measured, analyzer) {
  const kinds = [
    [
      "labelled comments",
      (language) =>
        measured.filter((one) => one.language === language && one.set !== "a").flatMap(({ rows }) => rows),
    ],
    [
      "short comments, held out",
      (language) => MATCHED.heldOut.flatMap((name) => readMatched(name, language)),
    ],
  ];
  const tables = kinds.map(([kind, rowsOf]) => {
    const lines = [...LANGUAGES].map(([language, name]) => {
      const judged = judge(rowsOf(language), analyzer);
      const { bins, error } = calibrationError(judged, BINS);
      return [
        name,
        String(judged.length),
        share(error),
        ...[under(judged), ...bins.slice(FIRST_BIN)].map(cell),
      ];
    });
    const steps = ["under .5", ".5–.6", ".6–.7", ".7–.8", ".8–.9", ".9–1"];
    return `${markdownTable([kind, "n", "mean distance", ...steps], lines)}`;
  });
  return `## How sure it is

The chance of the sentiment label that was given, beside how often it was right: “.85 → .80 [.70, .87] (84)” reads: stated .85 in the mean, right in 80 % of 84 comments, with its 95 % interval after Wilson. *Mean distance* is the expected calibration error over bins of a tenth. The labelled comments are the test comments and part b; the short ones were written in three languages at once and nothing was learned from them. Comments without a sentiment are left out.

${tables.join("\n\n")}`;
}

function judge(rows, analyzer) {
  return rows.flatMap(({ id, text, language, sentiment }) => {
    const said = analyzer.analyze({ id, text, language }).sentiment;
    return said && sentiment
      ? [{ confidence: said.probabilities[said.label], right: said.label === sentiment }]
      : [];
  });
}

function under(judged) {
  const own = judged.filter(({ confidence }) => confidence < FIRST_BIN / BINS);
  const mean = (numberOf) => own.reduce((sum, one) => sum + numberOf(one), 0) / Math.max(1, own.length);
  return {
    count: own.length,
    confidence: mean(({ confidence }) => confidence),
    right: mean(({ right }) => (right ? 1 : 0)),
  };
}

function cell({ count, confidence, right }) {
  return count === 0 ? "–" : `${share(confidence)} → ${interval(wilsonInterval(right, count))} (${count})`;
}
