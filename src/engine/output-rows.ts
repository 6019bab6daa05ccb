import { outputCells, outputFields } from "../io/output-cells.js";
import type { CellValue } from "../io/writer.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import { ANALYSIS_COLUMNS, ANALYSIS_NUMBERS, analysisCells, analysisColumn } from "./analysis-cells.js";

/** The columns of an output: those of the input, then those of the analyses. */
export function outputColumns(columns: readonly string[], answers: number): readonly string[] {
  const added = Array.from({ length: answers }, (_, answer) =>
    ANALYSIS_COLUMNS.map((name) => analysisColumn(name, answer, answers)),
  ).flat();
  return [...columns, ...added.filter((name) => !columns.includes(name))];
}

/** Those of them that hold numbers. */
export function outputNumbers(answers: number): readonly string[] {
  return Array.from({ length: answers }, (_, answer) =>
    ANALYSIS_NUMBERS.map((name) => analysisColumn(name, answer, answers)),
  ).flat();
}

/** A row as cells by the names of `outputColumns`. */
export function cellsOf(row: AnalyzedRow): ReadonlyMap<string, CellValue> {
  const cells = outputCells(row.feedback);
  row.analyses.forEach((analysis, answer) => {
    for (const [name, value] of analysisCells(analysis, row.feedback.problems)) {
      cells.set(analysisColumn(name, answer, row.analyses.length), value);
    }
  });
  return cells;
}

/** One JSON line a row; with several text columns one line an answer, named by its question. */
export function linesOf(
  row: AnalyzedRow,
  questions: readonly string[],
  keepFields = false,
): readonly object[] {
  return row.analyses.map((analysis, answer) => ({
    ...analysis,
    ...(row.feedback.problems.length > 0
      ? { problems: [...row.feedback.problems, ...analysis.problems] }
      : {}),
    ...(questions.length > 1 ? { question: questions[answer] } : {}),
    ...(row.feedback.origin ? { source: row.feedback.origin.file } : {}),
    ...(keepFields ? { fields: outputFields(row.feedback) } : {}),
  }));
}
