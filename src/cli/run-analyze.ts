import { mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ANALYSIS_COLUMNS } from "../engine/analysis-cells.js";
import { analyzeFile } from "../engine/analyze-file.js";
import { analyzeRow } from "../engine/analyze-row.js";
import { createFileCollector } from "../engine/create-file-collector.js";
import { createThemeFinder } from "../engine/create-theme-finder.js";
import { formatThemes } from "../engine/format-themes.js";
import { summarizeStoredPart } from "../engine/summarize-file.js";
import { writeText } from "../io/create-writer.js";
import { expandInputs } from "../io/expand-inputs.js";
import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { ProblemError } from "../io/problem-error.js";
import { refuseOverwrite } from "../io/refuse-overwrite.js";
import type { ThemeSummary } from "../model/action-summary.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
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
import { createLog } from "./create-log.js";
import { createPaint } from "./create-paint.js";
import { createProgress } from "./create-progress.js";
import { createSeenCounter } from "./create-seen-counter.js";
import { changedSince, inputStamp } from "./input-stamp.js";
import { keepHeapSmall } from "./keep-heap-small.js";
import { openFeedback } from "./open-feedback.js";
import { openJournal } from "./open-journal.js";
import { extraFiles, planOutputs } from "./plan-outputs.js";
import { type RunArguments, workersOf } from "./run-options.js";
import { openedData, sayProblems, sayTable } from "./say-table.js";
import { INTERRUPTED, stopOnSignal } from "./stop-on-signal.js";

export interface AnalyzeArguments extends ColumnArguments, RunArguments {
  readonly inputs: readonly string[];
  readonly output?: string | undefined;
  readonly format?: string | undefined;
  readonly report?: string | undefined;
  readonly locale?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly period?: string | undefined;
  readonly evidence: boolean;
  readonly model: boolean;
  readonly "keep-fields"?: boolean | undefined;
  readonly seed: number;
  readonly part?: string | undefined;
  readonly themes?: string | undefined;
  readonly "raw-cells"?: boolean | undefined;
}

/** Runs `genklang analyze` and answers with the exit code: 1 where an input has problems, 130 where it was stopped, else 0. */
export async function runAnalyze(given: AnalyzeArguments): Promise<number> {
  checkArguments(given);
  keepHeapSmall();
  const workers = workersOf(given);
  const log = createLog(given);
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const load = { lexicons: given.lexicons ?? [], evidence: given.evidence, model: given.model };
  const analyzer = analyzerOf(lexicons, load);
  chooseLocale(lexicons, given.locale, undefined);
  const failures: ProblemError[] = [];
  let problems = 0;
  const { signal, release } = stopOnSignal(log);
  try {
    for (const inputs of runsOf(await expandInputs(given.inputs), given)) {
      try {
        problems += await analyzeTogether(inputs);
      } catch (error) {
        // One bad file does not keep the others from being read; what fails after a stop fails of it.
        if (signal.aborted) break;
        if (!(error instanceof ProblemError)) throw error;
        failures.push(error);
      }
      if (signal.aborted) break;
    }
  } finally {
    release();
  }
  if (failures.length > 0) throw new ProblemError(failures.flatMap((failure) => failure.problems));
  if (signal.aborted) return INTERRUPTED;
  return problems > 0 ? 1 : 0;

  async function analyzeTogether(inputs: readonly string[]): Promise<number> {
    const plan = planOutputs(inputs[0] ?? "", given);
    refuseOverwrite(inputs, [...plan.outputs.map(({ path }) => path), ...extraFiles(plan, given)]);
    const stamps = inputs.map(inputStamp);
    const table = await openFeedback(inputs, lexicons, given);
    checkPeriod(given.period, table);
    log.say("opened", sayTable(table), openedData(table));
    if (table.choices.texts.length > 1 && !given.question) {
      log.say(
        "questions",
        "  several questions: say what each asks with --question reason|praise|improve, in the same order;\n" +
          '  "the price" means another thing under "what was good?" than under "what could we improve?"',
      );
    }
    const journal = await openJournal(inputs, plan.outputs, given, analyzer.version, log);
    const language = languageCode(given);
    const period = given.period ? { period: given.period } : {};
    const questions = given.question ? { questions: given.question as readonly QuestionKind[] } : {};
    const collector =
      plan.summary || given.part
        ? createFileCollector(table, lexicons, analyzer.version, {
            seed: given.seed,
            ...period,
            earlier: journal?.start?.part,
          })
        : undefined;
    const themes =
      given.themes === undefined
        ? undefined
        : createThemeFinder(lexicons, { source: table.source, seed: given.seed });
    const progress = createProgress(table, log);
    const seen = createSeenCounter(lexicons);
    const result = await analyzeFile(table, analyzer, {
      outputs: plan.outputs,
      keepFields: given["keep-fields"] ?? false,
      neutralize: !given["raw-cells"],
      workers: { count: workers, load },
      signal,
      ...(collector || themes || seen
        ? {
            onAnalyzed: (row: AnalyzedRow): void => {
              collector?.add(row);
              themes?.add(row);
              seen?.add(row);
            },
          }
        : {}),
      ...(progress ? { onProgress: progress.see } : {}),
      dictionary: (main) =>
        renderDictionary(ANALYSIS_COLUMNS, messagesOf(lexicons, chooseLocale(lexicons, given.locale, main))),
      ...(language ? { language } : {}),
      ...questions,
      ...(journal
        ? {
            journal: {
              journal,
              seconds: given.checkpoint,
              ...(collector ? { part: collector.partSoFar } : {}),
              onSkipped: (feedback, reader) =>
                collector?.see(feedback, () => ({
                  feedback,
                  analyses: analyzeRow(feedback, reader, { ...(language ? { language } : {}), ...questions }),
                })),
            },
          }
        : {}),
    }).catch((error: unknown) => {
      progress?.end();
      if (journal)
        log.say("kept", "  what was done is kept: the same command with --resume goes on from there");
      throw error;
    });
    progress?.end();
    if (result.stopped) {
      log.say(
        "stopped",
        journal
          ? `stopped after row ${result.rows}; the same command with --resume goes on from there`
          : `stopped after row ${result.rows}`,
        { rows: result.rows, resumable: journal !== undefined },
      );
      return 0;
    }
    const taught = seen?.say(result.rows) ?? "";
    if (taught !== "") log.say("taught", taught);
    const problems = [
      ...result.problems,
      ...inputs.flatMap((input, place) => changedSince(input, stamps[place])),
    ];
    log.say("problems", sayProblems(problems), { count: problems.length, problems });
    if (collector && given.part) await writeText(given.part, `${JSON.stringify(collector.finishPart())}\n`);
    const found = themes?.finish();
    if (found && given.themes !== undefined) await writeThemes(given.themes, found, table.source);
    if (plan.summary && collector && !result.closed) {
      const { summary, mainLanguage } = summarizeStoredPart(collector.finish(), lexicons, {
        ...period,
        ...(found ? { themes: found } : {}),
      });
      const locale = chooseLocale(lexicons, given.locale, mainLanguage);
      const options = { labels: lexicons.labels, messages: messagesOf(lexicons, locale), locale };
      if (plan.report)
        await writeText(
          plan.report,
          await renderReport(summary, { ...options, title: formatMessage(options.messages, "report.title") }),
        );
      const files = [
        ...plan.outputs.map(({ path }) => path),
        ...extraFiles(plan, given),
        ...(given.themes ? [given.themes] : []),
      ];
      const isStream = plan.outputs.some(({ path }) => path === "stdout:");
      const target = isStream ? process.stderr : process.stdout;
      const said = renderTerminal(summary, { ...options, paint: createPaint(target), files });
      if (isStream) log.say("summary", said);
      else if (!given.quiet) target.write(`${said}\n`);
    }
    log.say("done", plan.summary && !result.closed ? "" : `rows: ${result.rows}`, { rows: result.rows });
    await journal?.remove();
    return problems.length;
  }
}

/** What is read as one: several inputs with one output, or in a pipe; at a terminal each has its own files. */
function runsOf(inputs: readonly string[], given: AnalyzeArguments): readonly (readonly string[])[] {
  const { output, format, report, part, themes } = given;
  const together =
    [output, format, report, part, themes].some((flag) => flag !== undefined) || !process.stdout.isTTY;
  return together ? [inputs] : inputs.map((input) => [input]);
}

async function writeThemes(folder: string, themes: ThemeSummary, source: string): Promise<void> {
  for (const { path, text } of formatThemes(themes, basename(source))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    await writeText(file, text);
  }
}
