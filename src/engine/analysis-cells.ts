import type { Analysis } from "../model/analysis.js";
import type { Problem } from "../model/problem.js";
import { formatPlaces } from "./place-cell.js";

/** Columns of one analysis in CSV and XLSX, in their order; what each holds is a message `sheet.NAME`. */
export const ANALYSIS_COLUMNS = [
  "language",
  "sentiment",
  "sentiment_value",
  "emotions",
  "needs_met",
  "needs_unmet",
  "stages",
  "touchpoints",
  "signals",
  "evidence",
  "problems",
] as const;

/** Those that hold numbers; all others hold text. */
export const ANALYSIS_NUMBERS = ["sentiment_value"] as const;

/** The name of a column; with several text columns the answer's number stands in it (gk_2_stages). */
export function analysisColumn(name: string, answer: number, answers: number): string {
  return answers > 1 ? `gk_${answer + 1}_${name}` : `gk_${name}`;
}

/** Most pieces of evidence in one cell. */
const MOST_EVIDENCE = 6;

/** One analysis as cells, by the names of ANALYSIS_COLUMNS; `rowProblems` are those of its row. */
export function analysisCells(
  analysis: Analysis,
  rowProblems: readonly Problem[] = [],
): ReadonlyMap<string, string | number> {
  const { sentiment } = analysis;
  const problems = [
    ...[...rowProblems, ...analysis.problems].map(({ code }) => code),
    ...(analysis.nonAnswer ? [NON_ANSWER] : []),
  ];
  return new Map<string, string | number>([
    ["language", analysis.language.code],
    ["sentiment", sentiment?.label ?? ""],
    ["sentiment_value", sentiment?.value ?? ""],
    ["emotions", strengths(analysis.emotions)],
    ["needs_met", strengths(analysis.needs.filter(({ state }) => state === "met"))],
    ["needs_unmet", strengths(analysis.needs.filter(({ state }) => state === "unmet"))],
    ["stages", formatPlaces(analysis.stages)],
    ["touchpoints", formatPlaces(analysis.touchpoints)],
    [
      "signals",
      analysis.signals
        .map(({ label, quantity, unit }) =>
          [label, quantity, unit].filter((part) => part !== undefined).join(" "),
        )
        .join("; "),
    ],
    ["evidence", strongest(analysis)],
    ["problems", problems.join("; ")],
  ]);
}

export const NON_ANSWER = "non-answer";

function strengths(scores: readonly { readonly label: string; readonly value: number }[]): string {
  return scores.map(({ label, value }) => `${label} ${value.toFixed(2)}`).join("; ");
}

function strongest(analysis: Analysis): string {
  return [...(analysis.sentiment?.evidence ?? [])]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_EVIDENCE)
    .map(({ text, weight }) => `${text.replaceAll(";", ",")} ${weight.toFixed(1)}`)
    .join("; ");
}
