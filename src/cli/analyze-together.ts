import { ANALYSIS_COLUMNS } from "../engine/analysis-cells.js";
import { analyzeFile } from "../engine/analyze-file.js";
import { analyzeRow } from "../engine/analyze-row.js";
import { createFileCollector } from "../engine/create-file-collector.js";
import { createThemeFinder } from "../engine/create-theme-finder.js";
import { summarizeStoredPart } from "../engine/summarize-file.js";
import { writeText } from "../io/create-writer.js";
import type { analyzerOf } from "../io/load-analyzer.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import { refuseOverwrite } from "../io/refuse-overwrite.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import type { QuestionKind } from "../model/feedback.js";
import { messagesOf } from "../report/messages-of.js";
import { renderDictionary } from "../report/render-dictionary.js";
import { checkPeriod } from "./check-period.js";
import { chooseLocale } from "./choose-locale.js";
import { type ColumnArguments, languageCode } from "./column-options.js";
import type { Log } from "./create-log.js";
import { createProgress } from "./create-progress.js";
import { createSeenCounter } from "./create-seen-counter.js";
import { changedSince, inputStamp } from "./input-stamp.js";
import { openFeedback } from "./open-feedback.js";
import { openJournal } from "./open-journal.js";
import { parseMetrics } from "./parse-lists.js";
import { extraFiles, planOutputs } from "./plan-outputs.js";
import type { RunArguments } from "./run-options.js";
import { openedData, sayProblems, sayTable } from "./say-table.js";
import { writeSummary, writeThemes } from "./write-summary.js";

export interface AnalyzeArguments extends ColumnArguments, RunArguments {
  readonly inputs: readonly string[];
  readonly output?: string | undefined;
  readonly format?: string | undefined;
  readonly report?: string | undefined;
  readonly locale?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly period?: string | undefined;
  readonly metric?: readonly string[] | undefined;
  readonly figures?: string | undefined;
  readonly evidence: boolean;
  readonly model: boolean;
  readonly "keep-fields"?: boolean | undefined;
  readonly seed: number;
  readonly part?: string | undefined;
  readonly dictionary?: string | undefined;
  readonly themes?: string | undefined;
  readonly "raw-cells"?: boolean | undefined;
}

/** What all inputs of a run are analysed with. */
export interface AnalyzeTools {
  readonly lexicons: LoadedLexicons;
  readonly analyzer: ReturnType<typeof analyzerOf>;
  readonly load: {
    readonly lexicons: readonly string[];
    readonly evidence: boolean;
    readonly model: boolean;
  };
  readonly workers: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Analyses inputs that are read as one, and writes all that was asked for. Answers with the number of problems found;
 * stopped by a signal, with 0. Throws ProblemError where the inputs cannot be read, UsageError where flags do not fit them.
 */
export async function analyzeTogether(
  inputs: readonly string[],
  given: AnalyzeArguments,
  { lexicons, analyzer, load, workers, log, signal }: AnalyzeTools,
): Promise<number> {
  const plan = planOutputs(inputs[0] ?? "", given);
  refuseOverwrite(inputs, [...plan.outputs.map(({ path }) => path), ...extraFiles(plan, given)]);
  const stamps = inputs.map(inputStamp);
  const table = await openFeedback(inputs, lexicons, given);
  checkPeriod(given.period, table);
  const metrics = given.metric && parseMetrics(given.metric, table.columns);
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
          ...(metrics ? { metrics } : {}),
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
    ...(collector ? { digest: { options: collector.digestOptions, onDigest: collector.addDigest } } : {}),
    ...(themes || seen
      ? {
          onAnalyzed: (row: AnalyzedRow): void => {
            themes?.add(row);
            seen?.add(row);
          },
        }
      : {}),
    ...(progress ? { onProgress: progress.see } : {}),
    dictionaryFile: given.dictionary,
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
        ? `stopped after row ${result.resumable ?? result.rows}; the same command with --resume goes on from there`
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
      ...(given.by ? { strata: given.by } : {}),
    });
    const isStream = plan.outputs.some(({ path }) => path === "stdout:");
    const terminal = isStream ? process.stderr : process.stdout;
    const written = await writeSummary(summary, lexicons, {
      locale: given.locale,
      mainLanguage,
      report: plan.report,
      figures: given.figures,
      files: [
        ...plan.outputs.map(({ path }) => path),
        ...extraFiles(plan, given),
        ...(given.themes ? [given.themes] : []),
        ...(given.figures ? [given.figures] : []),
      ],
      terminal,
    });
    if (written.figures !== undefined) log.say("figures", written.figures);
    if (isStream) log.say("summary", written.said);
    else if (!given.quiet) terminal.write(`${written.said}\n`);
  }
  log.say("done", plan.summary && !result.closed ? "" : `rows: ${result.rows}`, { rows: result.rows });
  await journal?.remove();
  return problems.length;
}
