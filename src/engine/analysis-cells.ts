import type { Analysis } from "../model/analysis.js";
import type { Problem } from "../model/problem.js";
import { formatPlaces } from "./place-cell.js";
import { twoDecimals } from "./two-decimals.js";

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
  const values = analysisValues(analysis, rowProblems);
  return new Map(ANALYSIS_COLUMNS.map((name, place) => [name, values[place] ?? ""]));
}

/** The same in the order of ANALYSIS_COLUMNS. */
export function analysisValues(
  analysis: Analysis,
  rowProblems: readonly Problem[] = [],
): readonly (string | number)[] {
  const { sentiment, needs, signals } = analysis;
  return [
    analysis.language.code,
    sentiment?.label ?? "",
    sentiment?.value ?? "",
    strengths(analysis.emotions),
    strengths(needs.filter(({ state }) => state === "met")),
    strengths(needs.filter(({ state }) => state === "unmet")),
    formatPlaces(analysis.stages),
    formatPlaces(analysis.touchpoints),
    signals
      .map(({ label, quantity, unit }) =>
        quantity === undefined && unit === undefined
          ? label
          : [label, quantity, unit].filter((part) => part !== undefined).join(" "),
      )
      .join("; "),
    strongest(analysis),
    problemCodes(analysis, rowProblems),
  ];
}

export const NON_ANSWER = "non-answer";

function problemCodes({ problems, nonAnswer }: Analysis, rowProblems: readonly Problem[]): string {
  if (problems.length === 0 && rowProblems.length === 0) return nonAnswer ? NON_ANSWER : "";
  const codes = [...rowProblems, ...problems].map(({ code }) => code);
  return [...codes, ...(nonAnswer ? [NON_ANSWER] : [])].join("; ");
}

function strengths(scores: readonly { readonly label: string; readonly value: number }[]): string {
  return scores.map(({ label, value }) => `${label} ${twoDecimals(value)}`).join("; ");
}

function strongest({ sentiment }: Analysis): string {
  const evidence = sentiment?.evidence ?? [];
  if (evidence.length === 0) return "";
  return [...evidence]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_EVIDENCE)
    .map(({ text, weight }) => `${text.replaceAll(";", ",")} ${weight.toFixed(1)}`)
    .join("; ");
}
