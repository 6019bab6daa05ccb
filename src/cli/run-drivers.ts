import { analyzeFile } from "../engine/analyze-file.js";
import { countLanguages } from "../engine/count-languages.js";
import { isAnalyzed, restoreAnalyses } from "../engine/restore-analysis.js";
import { polarityThreshold } from "../engine/summarize-file.js";
import { summarizeDrivers } from "../insight/summarize-drivers.js";
import { writeText } from "../io/create-writer.js";
import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import { refuseOverwrite } from "../io/refuse-overwrite.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import type { QuestionKind } from "../model/feedback.js";
import { messagesOf } from "../report/messages-of.js";
import { type DriversFormat, renderDriversTable } from "../report/render-drivers.js";
import { checkArguments } from "./check-arguments.js";
import { checkFactors } from "./check-factors.js";
import { checkPeriod } from "./check-period.js";
import { chooseLocale } from "./choose-locale.js";
import { type ColumnArguments, languageCode } from "./column-options.js";
import { createPaint } from "./create-paint.js";
import { openFeedback } from "./open-feedback.js";
import { sayProblems, sayTable } from "./say-table.js";

export interface DriversArguments extends ColumnArguments {
  readonly input: string;
  readonly layer?: string | undefined;
  readonly factors?: string | undefined;
  readonly period?: string | undefined;
  readonly format: string;
  readonly output?: string | undefined;
  readonly locale?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly seed: number;
}

/** Runs `genklang drivers` and answers with the exit code: 1 where the input has problems, 0 otherwise. */
export async function runDrivers(given: DriversArguments): Promise<number> {
  checkArguments(given);
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const analyzer = analyzerOf(lexicons);
  const factors = given.factors
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (given.output) refuseOverwrite([given.input], [given.output]);
  const table = await openFeedback(given.input, lexicons, given, false);
  if (factors) checkFactors(factors, table);
  const period = checkPeriod(given.period, table);
  process.stderr.write(`${sayTable(table)}\n`);
  const texts = factors !== undefined || table.choices.texts.length > 0 || isAnalyzed(table.columns);
  if (!texts) {
    process.stderr.write("  no column with comments: only the score and its segments\n");
  }
  const rows = await readRows(table);
  const report = summarizeDrivers(rows, {
    labels: lexicons.labels,
    version: analyzer.version,
    seed: given.seed,
    polarityThreshold: polarityThreshold(lexicons),
    ...(given.layer ? { layers: [given.layer as "stages" | "needs" | "touchpoints"] } : {}),
    ...(texts ? {} : { layers: [] }),
    ...(factors ? { factors } : {}),
    ...(given.by ? { by: given.by } : {}),
    ...(period ? { period } : {}),
    ...(table.choices.date ? { dateColumn: table.choices.date.column } : {}),
  });
  const rowProblems = rows.flatMap(({ feedback }) => feedback.problems);
  process.stderr.write(sayProblems(rowProblems));
  const main = countLanguages(rows).find(([code]) => lexicons.packs.has(code) && code !== UNDECIDED)?.[0];
  const locale = chooseLocale(lexicons, given.locale, main);
  const answer = renderDriversTable(report, given.format as DriversFormat, {
    labels: lexicons.labels,
    messages: messagesOf(lexicons, locale),
    locale,
    paint: createPaint(process.stdout),
  });
  await writeText(given.output ?? "stdout:", answer.endsWith("\n") ? answer : `${answer}\n`);
  return rowProblems.length > 0 ? 1 : 0;

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

const UNDECIDED = "und";
