import { outputFields } from "../io/output-cells.js";
import type { CellValue } from "../io/writer.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import { ANALYSIS_COLUMNS, ANALYSIS_NUMBERS, analysisColumn, analysisValues } from "./analysis-cells.js";

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

/** Makes the function that turns a row into its cells, in the order of `columns`, which are those of `outputColumns`. */
export function createRowCells(
  columns: readonly string[],
  answers: number,
): (row: AnalyzedRow) => readonly CellValue[] {
  // Where an input column is called as one of ours, ours takes its place.
  const ours = new Map(
    Array.from({ length: answers }, (_, answer) =>
      ANALYSIS_COLUMNS.map(
        (name, value) => [analysisColumn(name, answer, answers), { answer, value }] as const,
      ),
    ).flat(),
  );
  const sources = columns.map((column) => ours.get(column) ?? column);
  return ({ feedback, analyses }) => {
    const { fields, values } = feedback;
    const found = analyses.map((analysis) => analysisValues(analysis, feedback.problems));
    return sources.map((source) => {
      if (typeof source !== "string") return found[source.answer]?.[source.value];
      const cell = fields.get(source);
      if (values === undefined || cell === undefined) return cell;
      const typed = Object.hasOwn(values, source) ? values[source] : undefined;
      return typeof typed === "number" || typeof typed === "boolean" ? typed : cell;
    });
  };
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
