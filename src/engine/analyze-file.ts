import type { Analyzer } from "../analyze.js";
import { createWriter } from "../io/create-writer.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import type { Writer, WriterOptions } from "../io/writer.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import type { Problem } from "../model/problem.js";
import { ANALYSIS_COLUMNS, analysisCells, analysisColumn } from "./analysis-cells.js";
import { type AnalyzeRowsOptions, analyzeRows, readLanguages } from "./analyze-rows.js";
import { withoutEvidence } from "./without-evidence.js";

export interface Output {
  /** "stdout:" for standard output. */
  readonly path: string;
  readonly format: WriterOptions["format"];
  readonly stdout?: NodeJS.WritableStream;
}

export interface AnalyzeFileOptions extends AnalyzeRowsOptions {
  readonly outputs: readonly Output[];
  /** JSONL lines get the input's columns under "fields"; CSV and XLSX always have them. */
  readonly keepFields?: boolean;
  /**
   * Keep every row for a summary, "bare" without evidence where no quotes are wanted; leave it out where only the
   * outputs are, and memory stays flat.
   */
  readonly collect?: boolean | "bare";
  readonly onRow?: (count: number) => void;
  /** Rows of the data dictionary sheet of a workbook, given the language the file is mostly in; without it, no sheet. */
  readonly dictionary?: (language: string | undefined) => Dictionary;
}

type Dictionary = NonNullable<WriterOptions["dictionary"]>["rows"];

export interface AnalyzedFile {
  readonly rows: number;
  /** Empty unless collected. */
  readonly analyzed: readonly AnalyzedRow[];
  /** Of the rows, each with its place; those of the table itself are in `table.problems`. */
  readonly problems: readonly Problem[];
  /** True where the reader of standard output went away before the end. */
  readonly closed: boolean;
}

/** Most problems kept with their places; the rest are only counted in the summary. */
const MOST_PROBLEMS = 1000;

/** Reads a table to its end, analyses every row and writes it to every output, in order, one for one. */
export async function analyzeFile(
  table: FeedbackTable,
  analyzer: Analyzer,
  options: AnalyzeFileOptions,
): Promise<AnalyzedFile> {
  const questions = table.choices.texts.map(({ column }) => column);
  const opened = await readLanguages(table.rows, analyzer);
  const dictionary = options.dictionary?.(options.language ?? opened.language);
  const writers = await Promise.all(
    options.outputs.map((output) => openWriter(output, table, questions.length, dictionary)),
  );
  const analyzed: AnalyzedRow[] = [];
  const problems: Problem[] = [];
  let rows = 0;
  try {
    for await (const row of analyzeRows(opened.rows, analyzer, { ...options, mix: opened.mix })) {
      rows += 1;
      if (problems.length < MOST_PROBLEMS) problems.push(...row.feedback.problems);
      if (options.collect === "bare") analyzed.push({ ...row, analyses: row.analyses.map(withoutEvidence) });
      else if (options.collect) analyzed.push(row);
      for (const { writer, output } of writers) {
        if (output.format === "jsonl")
          for (const line of linesOf(row, questions, options.keepFields)) await writer.write(line);
        else await writer.write(cellsOf(row));
      }
      options.onRow?.(rows);
      if (writers.length > 0 && writers.every(({ writer }) => writer.closed)) break;
    }
  } catch (error) {
    await Promise.all(writers.map(({ writer }) => writer.abort()));
    throw error;
  }
  const closed = writers.some(({ writer }) => writer.closed);
  for (const { writer } of writers) problems.push(...(await writer.close()).problems);
  return { rows, analyzed, problems, closed };
}

async function openWriter(
  output: Output,
  table: FeedbackTable,
  answers: number,
  dictionary: Dictionary | undefined,
): Promise<{ readonly writer: Writer; readonly output: Output }> {
  const added = Array.from({ length: answers }, (_, answer) =>
    ANALYSIS_COLUMNS.map((name) => analysisColumn(name, answer, answers)),
  ).flat();
  const writer = await createWriter({
    ...output,
    columns: [...table.columns, ...added.filter((name) => !table.columns.includes(name))],
    dialect: table.dialect,
    ...(dictionary ? { dictionary: { sheetName: "Genklang", rows: dictionary } } : {}),
  });
  return { writer, output };
}

function cellsOf(row: AnalyzedRow): ReadonlyMap<string, string | number> {
  const cells = new Map<string, string | number>(row.feedback.fields);
  row.analyses.forEach((analysis, answer) => {
    for (const [name, value] of analysisCells(analysis, row.feedback.problems)) {
      cells.set(analysisColumn(name, answer, row.analyses.length), value);
    }
  });
  return cells;
}

/** One line a row; with several text columns one line an answer, named by its question. */
function linesOf(row: AnalyzedRow, questions: readonly string[], keepFields = false): readonly object[] {
  return row.analyses.map((analysis, answer) => ({
    ...analysis,
    ...(row.feedback.problems.length > 0
      ? { problems: [...row.feedback.problems, ...analysis.problems] }
      : {}),
    ...(questions.length > 1 ? { question: questions[answer] } : {}),
    ...(keepFields ? { fields: Object.fromEntries(row.feedback.fields) } : {}),
  }));
}
