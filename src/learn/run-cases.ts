import type { Analyzer } from "../analyze.js";
import type { Table } from "../lexicon/parse-table.js";
import type { Analysis } from "../model/analysis.js";
import { labelsOf } from "./labels-of.js";
import { GOLD_LAYERS } from "./parse-gold.js";

const COLUMNS = ["sentiment", ...GOLD_LAYERS] as const;

export interface CaseResult {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly phenomenon: string;
  /** One sentence per column that differs; empty when the case holds. */
  readonly failures: readonly string[];
}

/** Analyses every row of a cases.tsv in its language and compares what the row expects: a language's own tests. */
export function runCases(table: Table, analyzer: Analyzer): readonly CaseResult[] {
  const language = table.header.get("language") ?? "und";
  return table.rows.map((row) => {
    const text = row.cell("text");
    const analysis = analyzer.analyze({ id: String(row.line), text, language });
    const failures = COLUMNS.flatMap((column) => {
      const expected = listed(row.cell(column));
      const got = answersOf(analysis, column);
      if (expected === undefined || sameSet(expected, got) || saysNothing(column, expected, analysis))
        return [];
      return [`${column}: expected ${expected.join(", ") || "none"}, got ${got.join(", ") || "none"}`];
    });
    return { file: table.file, line: row.line, text, phenomenon: row.cell("phenomenon"), failures };
  });
}

function answersOf(analysis: Analysis, column: (typeof COLUMNS)[number]): readonly string[] {
  if (column !== "sentiment") return labelsOf(analysis, column);
  return analysis.sentiment ? [analysis.sentiment.label] : [];
}

/** An empty cell is not checked; "none" means that nothing may be found. */
function listed(cell: string): readonly string[] | undefined {
  if (cell === "") return undefined;
  return cell === "none" ? [] : cell.split(",").map((part) => part.trim());
}

/** A plain telling or a question is neutral by what it tells of: it says nothing for or against either. */
function saysNothing(column: string, expected: readonly string[], { sentiment }: Analysis): boolean {
  return (
    column === "sentiment" && expected.length === 0 && sentiment?.label === "neutral" && sentiment.value === 0
  );
}

function sameSet(expected: readonly string[], got: readonly string[]): boolean {
  return expected.length === got.length && expected.every((label) => got.includes(label));
}
