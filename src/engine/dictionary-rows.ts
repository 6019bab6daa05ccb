import type { OutputFormat } from "../io/writer.js";
import { ANALYSIS_COLUMNS, analysisColumn } from "./analysis-cells.js";

/** Rows of a data dictionary: a heading, then what each column or key is called and what it holds. */
export type Dictionary = readonly (readonly [name: string, meaning: string])[];

/** Where the analyses of JSON Lines have what a column holds. */
const KEYS: Readonly<Record<(typeof ANALYSIS_COLUMNS)[number], string>> = {
  language: "language.code",
  sentiment: "sentiment.label",
  sentiment_value: "sentiment.value",
  emotions: "emotions[].label, .value",
  needs_met: 'needs[].label, .value; .state "met"',
  needs_unmet: 'needs[].label, .value; .state "unmet"',
  stages: "stages[].label, .sentiment",
  touchpoints: "touchpoints[].label, .sentiment",
  signals: "signals[].label, .quantity, .unit",
  evidence: "….evidence[].text, .weight",
  problems: "problems[].code",
};

/**
 * The dictionary of one output from that of the columns of one answer: with several text columns each has its own
 * (gk_2_stages), in the order in which they stand in the output; JSON Lines have keys in their place.
 */
export function dictionaryRows(given: Dictionary, format: OutputFormat, answers: number): Dictionary {
  const [heading, ...rows] = given;
  if (heading === undefined) return [];
  const meanings = new Map(rows);
  const of = (name: string): string => meanings.get(analysisColumn(name, 0, 1)) ?? "";
  if (format === "jsonl")
    return [heading, ...ANALYSIS_COLUMNS.map((name) => [KEYS[name], of(name)] as const)];
  const columns = Array.from({ length: answers }, (_, answer) =>
    ANALYSIS_COLUMNS.map((name) => [analysisColumn(name, answer, answers), of(name)] as const),
  );
  return [heading, ...columns.flat()];
}
