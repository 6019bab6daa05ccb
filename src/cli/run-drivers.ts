import { basename } from "node:path";
import { analyzeFile } from "../engine/analyze-file.js";
import { countLanguages } from "../engine/count-languages.js";
import { polarityThreshold } from "../engine/polarity-threshold.js";
import { isAnalyzed, restoreAnalyses } from "../engine/restore-analysis.js";
import { tagMeasures } from "../engine/tag-measures.js";
import { summarizeDrivers } from "../insight/summarize-drivers.js";
import { writeText } from "../io/create-writer.js";
import { analyzerOf } from "../io/load-analyzer.js";
import { columnNamesOf } from "../io/load-column-names.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { pairColumns } from "../io/pair-columns.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import { refuseOverwrite } from "../io/refuse-overwrite.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import type { QuestionKind } from "../model/feedback.js";
import { messagesOf } from "../report/messages-of.js";
import { type DriversFormat, renderDriversTable } from "../report/render-drivers.js";
import { renderDriverFigures } from "../report/render-figures.js";
import { checkArguments } from "./check-arguments.js";
import { checkColumn } from "./check-column.js";
import { checkFactors } from "./check-factors.js";
import { checkPeriod } from "./check-period.js";
import { chooseLocale } from "./choose-locale.js";
import { type ColumnArguments, languageCode } from "./column-options.js";
import { createPaint } from "./create-paint.js";
import { handleSheet } from "./handle-sheet.js";
import { openFeedback } from "./open-feedback.js";
import { parseMetrics, parseStated, parseWhere } from "./parse-lists.js";
import { readEstimates } from "./read-estimates.js";
import { refuseSeen } from "./refuse-seen.js";
import { sayProblems, sayTable } from "./say-table.js";
import { UsageError } from "./usage-error.js";
import { writeDriversWorkbook } from "./write-drivers-workbook.js";
import { writeFigures } from "./write-figures.js";

export interface DriversArguments extends ColumnArguments {
  readonly input: string;
  readonly layer?: string | undefined;
  readonly factors?: string | undefined;
  readonly period?: string | undefined;
  readonly cluster?: string | undefined;
  readonly where?: readonly string[] | undefined;
  readonly metric?: readonly string[] | undefined;
  readonly stated?: string | undefined;
  readonly estimates?: string | undefined;
  readonly check?: number | undefined;
  readonly checked?: string | undefined;
  readonly unmasked?: boolean | undefined;
  readonly format: string;
  readonly output?: string | undefined;
  readonly figures?: string | undefined;
  readonly locale?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly model: boolean;
  readonly seed: number;
}

/** Runs `genklang drivers` and answers with the exit code: 1 where the input has problems, 0 otherwise. */
export async function runDrivers(given: DriversArguments): Promise<number> {
  checkArguments(given);
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const analyzer = analyzerOf(lexicons, { model: given.model });
  const factors = given.factors
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (given.output) refuseOverwrite([given.input], [given.output]);
  const workbook = workbookOf(given);
  const table = await openFeedback(given.input, lexicons, given, false);
  if (factors) checkFactors(factors, table);
  const period = checkPeriod(given.period, table);
  if (given.cluster !== undefined) checkColumn("cluster", given.cluster, table);
  const where = given.where && parseWhere(given.where, table.columns);
  const metrics = given.metric && parseMetrics(given.metric, table.columns);
  const stated = given.stated === undefined ? undefined : parseStated(given.stated, table.columns);
  const estimates = given.estimates === undefined ? undefined : await readEstimates(given.estimates);
  const recognised = table.choices.by.map(({ column }) => column).filter(isApart);
  const segments = given.by ?? recognised.slice(0, MOST_RECOGNISED);
  process.stderr.write(`${sayTable(table)}\n`);
  const texts = factors !== undefined || table.choices.texts.length > 0 || isAnalyzed(table.columns);
  if (!texts) {
    process.stderr.write("  no column with comments: only the score and its segments\n");
  }
  const rows = await readRows(table);
  process.stderr.write(refuseSeen(rows.filter(isWanted), table.source));
  const sheet = await handleSheet(given, { rows: rows.filter(isWanted), lexicons, table, hasTexts: texts });
  const rowProblems = rows.flatMap(({ feedback }) => feedback.problems);
  if (sheet === "written") {
    process.stderr.write(sayProblems(rowProblems));
    return rowProblems.length > 0 ? 1 : 0;
  }
  const report = summarizeDrivers(rows, {
    labels: lexicons.labels,
    version: analyzer.version,
    seed: given.seed,
    polarityThreshold: polarityThreshold(lexicons),
    tags: tagMeasures(lexicons),
    ...(sheet ? { coded: sheet } : {}),
    ...(given.layer ? { layers: [given.layer as "stages" | "needs" | "touchpoints"] } : {}),
    ...(texts ? {} : { layers: [] }),
    ...(factors ? { factors, pairs: pairColumns(factors, columnNamesOf(lexicons.tables.values())) } : {}),
    strata: segments.filter((column) => column !== period?.column),
    ...(given.cluster ? { cluster: given.cluster } : {}),
    ...(where ? { where } : {}),
    ...(metrics ? { metrics } : {}),
    ...(stated ? { stated } : {}),
    ...(estimates ? { estimates } : {}),
    ...(given.by ? { by: given.by } : {}),
    ...(period ? { period } : {}),
    ...(table.choices.date ? { dateColumn: table.choices.date.column } : {}),
  });
  process.stderr.write(sayProblems(rowProblems));
  const main = countLanguages(rows).find(([code]) => lexicons.packs.has(code) && code !== UNDECIDED)?.[0];
  const locale = chooseLocale(lexicons, given.locale, main);
  const words = { labels: lexicons.labels, messages: messagesOf(lexicons, locale), locale };
  if (given.figures !== undefined) {
    const figures = await renderDriverFigures(report, { ...words, source: basename(table.source) });
    process.stderr.write(`${await writeFigures(given.figures, figures)}\n`);
  }
  if (workbook !== undefined) await writeDriversWorkbook(report, workbook, words);
  else {
    const format = given.format as DriversFormat;
    const answer = renderDriversTable(report, format, { ...words, paint: createPaint(process.stdout) });
    await writeText(given.output ?? "stdout:", answer.endsWith("\n") ? answer : `${answer}\n`);
  }
  return rowProblems.length > 0 ? 1 : 0;

  function isWanted({ feedback }: AnalyzedRow): boolean {
    return (where ?? []).every(({ column, value }) => (feedback.fields.get(column)?.trim() ?? "") === value);
  }

  /** Factors are what is explained by, not what is compared within; so is whatever a flag gives another part. */
  function isApart(column: string): boolean {
    return !factors?.includes(column) && column !== given.cluster && column !== given.weight;
  }

  async function readRows(opened: FeedbackTable): Promise<readonly AnalyzedRow[]> {
    if (factors !== undefined || isAnalyzed(opened.columns)) {
      const read: AnalyzedRow[] = [];
      for await (const feedback of opened.rows) {
        read.push({
          feedback,
          analyses: factors ? [] : restoreAnalyses(feedback, lexicons.labels, analyzer.version),
        });
      }
      return read;
    }
    const language = languageCode(given);
    const file = await analyzeFile(opened, analyzer, {
      outputs: [],
      collect: "bare",
      ...(language ? { language } : {}),
      ...(given.question ? { questions: given.question as readonly QuestionKind[] } : {}),
    });
    return file.analyzed;
  }
}

/** Where a workbook goes; undefined where none is asked for. Throws UsageError: a terminal cannot show one. */
function workbookOf({ format, output }: DriversArguments): string | undefined {
  if (format !== "xlsx") return undefined;
  if (output === undefined || output === "stdout:")
    throw new UsageError("expected -o FILE.xlsx with --format xlsx: a workbook is a file, not text");
  return output;
}

const UNDECIDED = "und";
/** Columns that nobody named are compared within only so far: each adds to the number of differences shown. */
const MOST_RECOGNISED = 2;
