import { basename, extname } from "node:path";
import { ANALYSIS_COLUMNS } from "../engine/analysis-cells.js";
import { analyzeFile, type Output } from "../engine/analyze-file.js";
import { summarizeFile } from "../engine/summarize-file.js";
import { formatOf, writeText } from "../io/create-writer.js";
import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { ProblemError } from "../io/problem-error.js";
import { refuseOverwrite } from "../io/refuse-overwrite.js";
import type { QuestionKind } from "../model/feedback.js";
import { formatMessage } from "../report/format-message.js";
import { messagesOf } from "../report/messages-of.js";
import { renderDictionary } from "../report/render-dictionary.js";
import { renderReport } from "../report/render-report.js";
import { renderTerminal } from "../report/render-terminal.js";
import { checkArguments } from "./check-arguments.js";
import { checkPeriod } from "./check-period.js";
import { chooseLocale } from "./choose-locale.js";
import { type ColumnArguments, languageCode } from "./column-options.js";
import { createPaint } from "./create-paint.js";
import { openFeedback } from "./open-feedback.js";
import { sayProblems, sayTable } from "./say-table.js";
import { UsageError } from "./usage-error.js";

export interface AnalyzeArguments extends ColumnArguments {
  readonly inputs: readonly string[];
  readonly output?: string | undefined;
  readonly format?: string | undefined;
  readonly report?: string | undefined;
  readonly locale?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly period?: string | undefined;
  readonly evidence: boolean;
  readonly "keep-fields"?: boolean | undefined;
  readonly seed: number;
}

/** Runs `genklang analyze` and answers with the exit code: 1 where an input has problems, 0 otherwise. */
export async function runAnalyze(given: AnalyzeArguments): Promise<number> {
  if (given.inputs.length > 1 && (given.output || given.report)) {
    throw new UsageError(
      "expected one input with -o or --report; leave them out and each input gets its own files",
    );
  }
  checkArguments(given);
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const analyzer = analyzerOf(lexicons, { evidence: given.evidence });
  chooseLocale(lexicons, given.locale, undefined);
  const failures: ProblemError[] = [];
  let problems = 0;
  for (const input of given.inputs) {
    try {
      problems += await analyzeOne(input);
    } catch (error) {
      // One bad file does not keep the others from being read.
      if (!(error instanceof ProblemError)) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new ProblemError(failures.flatMap((failure) => failure.problems));
  return problems > 0 ? 1 : 0;

  async function analyzeOne(input: string): Promise<number> {
    const plan = planOutputs(input, given);
    refuseOverwrite(
      [input],
      [...plan.outputs.map(({ path }) => path), ...(plan.report ? [plan.report] : [])],
    );
    const table = await openFeedback(input, lexicons, given);
    checkPeriod(given.period, table);
    process.stderr.write(`${sayTable(table)}\n`);
    if (table.choices.texts.length > 1 && !given.question) {
      process.stderr.write(
        "  several questions: say what each asks with --question reason|praise|improve, in the same order;\n" +
          '  "the price" means another thing under "what was good?" than under "what could we improve?"\n',
      );
    }
    const language = languageCode(given);
    const result = await analyzeFile(table, analyzer, {
      outputs: plan.outputs,
      keepFields: given["keep-fields"] ?? false,
      collect: plan.report ? true : plan.summary && "bare",
      dictionary: (main) =>
        renderDictionary(ANALYSIS_COLUMNS, messagesOf(lexicons, chooseLocale(lexicons, given.locale, main))),
      ...(language ? { language } : {}),
      ...(given.question ? { questions: given.question as readonly QuestionKind[] } : {}),
    });
    process.stderr.write(sayProblems(result.problems));
    if (plan.summary && !result.closed) {
      const { summary, mainLanguage } = summarizeFile(table, result, lexicons, analyzer.version, {
        seed: given.seed,
        ...(given.period ? { period: given.period } : {}),
      });
      const locale = chooseLocale(lexicons, given.locale, mainLanguage);
      const options = { labels: lexicons.labels, messages: messagesOf(lexicons, locale), locale };
      if (plan.report)
        await writeText(
          plan.report,
          await renderReport(summary, { ...options, title: formatMessage(options.messages, "report.title") }),
        );
      const files = [...plan.outputs.map(({ path }) => path), ...(plan.report ? [plan.report] : [])];
      const target = plan.outputs.some(({ path }) => path === "stdout:") ? process.stderr : process.stdout;
      target.write(`${renderTerminal(summary, { ...options, paint: createPaint(target), files })}\n`);
    } else {
      process.stderr.write(`rows: ${result.rows}\n`);
    }
    return result.problems.length;
  }
}

interface Plan {
  readonly outputs: readonly Output[];
  readonly report?: string;
  /** Rows are kept and summed up; only a bare stream of rows goes without. */
  readonly summary: boolean;
}

function planOutputs(input: string, given: AnalyzeArguments): Plan {
  const { output, report } = given;
  if (output !== undefined) {
    const stdout = output === "stdout:";
    const format = (given.format as Output["format"] | undefined) ?? (stdout ? "jsonl" : formatOf(output));
    if (!format) {
      throw new UsageError(
        `expected -o to end in .csv, .tsv, .jsonl or .xlsx; got "${output}" (or give --format)`,
      );
    }
    return {
      outputs: [{ path: output, format }],
      ...(report ? { report } : {}),
      summary: !stdout || report !== undefined,
    };
  }
  if (given.format !== undefined || !process.stdout.isTTY) {
    const format = (given.format as Output["format"] | undefined) ?? "jsonl";
    return {
      outputs: [{ path: "stdout:", format }],
      ...(report ? { report } : {}),
      summary: report !== undefined,
    };
  }
  const name = input === "stdin:" ? "stdin" : basename(input, extname(input));
  return {
    outputs: [{ path: `${name}.genklang.xlsx`, format: "xlsx" }],
    report: report ?? `${name}.report.html`,
    summary: true,
  };
}
