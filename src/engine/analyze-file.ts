import type { Analyzer } from "../analyze.js";
import type { LoadOptions } from "../io/load-analyzer.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import type { RunJournal } from "../io/run-journal.js";
import type { WriterOptions } from "../io/writer.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import type { FeedbackRow } from "../model/feedback.js";
import type { Problem } from "../model/problem.js";
import type { SummaryPart } from "../model/summary-part.js";
import type { AnalyzedBatch, BatchOptions } from "./analyze-batch.js";
import type { AnalyzeRowOptions } from "./analyze-row.js";
import { type AnalyzeRowsOptions, readLanguages } from "./analyze-rows.js";
import { BATCH_ROWS, batchRows } from "./batch-rows.js";
import type { BatchRunner } from "./batch-runner.js";
import { createInlineRunner } from "./create-inline-runner.js";
import { createMarker } from "./create-marker.js";
import { createProblemTally } from "./create-problem-tally.js";
import type { Dictionary } from "./dictionary-rows.js";
import type { BatchDigest, DigestOptions } from "./digest-batch.js";
import type { FileMark } from "./file-mark.js";
import { inOrder } from "./in-order.js";
import { type Output, openSinks } from "./open-sinks.js";
import { readAhead } from "./read-ahead.js";
import { skipRows } from "./skip-rows.js";
import { withoutEvidence } from "./without-evidence.js";
import { writeDictionary } from "./write-dictionary.js";

export type { Output };

export interface AnalyzeFileOptions extends AnalyzeRowsOptions {
  readonly outputs: readonly Output[];
  /** JSONL lines get the input's columns under "fields"; CSV and XLSX always have them. */
  readonly keepFields?: boolean;
  /** See WriterOptions. */
  readonly neutralize?: WriterOptions["neutralize"];
  /**
   * Keep every row for a summary, "bare" without evidence where no quotes are wanted; leave it out where only the
   * outputs are, and memory stays flat.
   */
  readonly collect?: boolean | "bare";
  /** Is given every row as it is analysed, to keep what it needs of it. */
  readonly onAnalyzed?: (row: AnalyzedRow) => void;
  /** Is given the rows, a batch at a time, with what a summary needs of their analyses: a fraction of all they hold. */
  readonly digest?: {
    readonly options: DigestOptions;
    readonly onDigest: (rows: readonly FeedbackRow[], digest: BatchDigest) => void;
  };
  /** Is told how far the run is, some times a second. */
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Rows of the data dictionary of one answer's columns, given the language the file is mostly in: for a sheet of a
   * workbook and the metadata of Parquet.
   */
  readonly dictionary?: (language: string | undefined) => Dictionary;
  /** Where to write the dictionary to as well. */
  readonly dictionaryFile?: string | undefined;
  /** Threads for files of some thousand rows; without it, or with none, everything is done in this one. */
  readonly workers?: {
    readonly count: number;
    /** What `loadAnalyzer` made the analyzer of: paths and plain data, no URL. */
    readonly load: LoadOptions;
  };
  /** Stops the run after the row it is at; what is done is written, or kept for later by the journal. */
  readonly signal?: AbortSignal;
  /** For one output, CSV, TSV or JSON Lines, to a file: keeps what a run needs that goes on after this one was cut off. */
  readonly journal?: FileJournal;
}

export interface Progress {
  readonly rows: number;
  readonly problems: number;
  /** Line ends within the cells of the rows so far. */
  readonly newlines: number;
}

export interface FileJournal {
  readonly journal: RunJournal<FileMark>;
  /** Seconds between marks to go on from. */
  readonly seconds: number;
  /** What a summary needs of the rows so far. */
  readonly part?: () => SummaryPart;
  /** Is given the rows that were done before, again. */
  readonly onSkipped?: (row: FeedbackRow, analyzer: Analyzer) => void;
}

export interface AnalyzedFile {
  readonly rows: number;
  /** Empty unless collected. */
  readonly analyzed: readonly AnalyzedRow[];
  /** Of the rows, each with its place; those of the table itself are in `table.problems`. */
  readonly problems: readonly Problem[];
  /** True where the reader of standard output went away before the end. */
  readonly closed: boolean;
  /** True where `signal` stopped the run before the end. */
  readonly stopped: boolean;
  /** Rows after which a run that was stopped would go on; with a journal. */
  readonly resumable?: number;
}

/** Rows that make threads worth their start, which costs as much as some thousand rows. */
const ROWS_FOR_POOL = 2 * BATCH_ROWS;
/** Rows of a batch in this thread: small, so that the first results come soon. */
const INLINE_ROWS = 100;
/** Reads a table to its end, analyses every row and writes it to every output, in order, one for one. */
export async function analyzeFile(
  table: FeedbackTable,
  analyzer: Analyzer,
  options: AnalyzeFileOptions,
): Promise<AnalyzedFile> {
  const { signal, onAnalyzed, onProgress, collect } = options;
  const { journal, seconds = 0, part, onSkipped } = options.journal ?? {};
  const opened = await readLanguages(table.rows, analyzer);
  const mix = "mix" in options ? options.mix : opened.mix;
  const mark = journal && (journal.start ?? "new");
  const language = options.language ?? opened.language;
  const { sinks, formats, dictionary } = await openSinks(table, { ...options, mark }, language);
  const isWanted = onAnalyzed !== undefined || Boolean(collect);
  const batch: BatchOptions = {
    ...rowOptions(options),
    mix,
    formats,
    digest: options.digest?.options,
    wantAnalyses: isWanted || sinks.some(({ text }) => text === undefined),
  };
  const analyzed: AnalyzedRow[] = [];
  const tally = createProblemTally(table.source, journal?.start);
  const marker = journal && createMarker({ journal, seconds, part, sink: sinks[0], tally });
  let rows = journal?.start?.rows ?? 0;
  let newlines = 0;
  let runner: BatchRunner | undefined;
  let resumable: number | undefined;
  try {
    const reader = analyzer.withPrior(mix);
    const see = (row: FeedbackRow): void => {
      if (onProgress) newlines += countNewlines([row]);
      onSkipped?.(row, reader);
    };
    const { first, all } = await readAhead(skipRows(opened.rows, rows, see), ROWS_FOR_POOL);
    runner = await chooseRunner(first.length === ROWS_FOR_POOL, batch);
    const batches = batchRows(all, runner.atOnce > 1 ? BATCH_ROWS : INLINE_ROWS);
    for await (const { item, result } of inOrder(batches, runner.run, runner.atOnce)) {
      if (signal?.aborted) break;
      const done = joinRows(item, result);
      for (const row of done) {
        onAnalyzed?.(row);
        if (collect) analyzed.push(collect === "bare" ? bare(row) : row);
      }
      if (result.digest) options.digest?.onDigest(item, result.digest);
      for (const sink of sinks) await sink.write(result, done);
      tally.add(item, result);
      rows += item.length;
      if (onProgress) {
        newlines += countNewlines(item);
        onProgress({ rows, problems: tally.found(), newlines });
      }
      if (sinks.length > 0 && sinks.every(({ closed }) => closed())) break;
      await marker?.ifDue(rows);
    }
    // Before anything gets its name: a run that is cut off from here on has only that left to do.
    resumable = await marker?.now(rows, signal?.aborted !== true);
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.abort()));
    throw error;
  } finally {
    await runner?.close();
  }
  const closed = sinks.some((sink) => sink.closed());
  const stopped = signal?.aborted === true;
  const problems = [...tally.problems()];
  for (const sink of sinks) {
    if (stopped) await sink.stop();
    else problems.push(...(await sink.close()));
  }
  if (!stopped && dictionary && options.dictionaryFile !== undefined)
    await writeDictionary(options.dictionaryFile, dictionary);
  return {
    rows,
    analyzed,
    problems,
    closed,
    stopped,
    ...(resumable === undefined ? {} : { resumable }),
  };

  async function chooseRunner(isLarge: boolean, plan: BatchOptions): Promise<BatchRunner> {
    const { count, load } = options.workers ?? { count: 0, load: {} };
    if (!isLarge || count === 0) return createInlineRunner(analyzer, plan);
    const { createPoolRunner } = await import("./create-pool-runner.js");
    return createPoolRunner({ workers: count, load, batch: plan, lexicons: analyzer.version.lexicons });
  }
}

function rowOptions({ questions, language }: AnalyzeFileOptions): AnalyzeRowOptions {
  return { ...(questions ? { questions } : {}), ...(language ? { language } : {}) };
}

/** Rows with their analyses, where those were wanted. */
function joinRows(rows: readonly FeedbackRow[], { analyses }: AnalyzedBatch): readonly AnalyzedRow[] {
  return analyses === undefined
    ? []
    : rows.map((feedback, place) => ({ feedback, analyses: analyses[place] ?? [] }));
}

function bare(row: AnalyzedRow): AnalyzedRow {
  return { ...row, analyses: row.analyses.map(withoutEvidence) };
}

function countNewlines(rows: readonly FeedbackRow[]): number {
  let count = 0;
  for (const { fields } of rows)
    for (const cell of fields.values())
      for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count += 1;
  return count;
}
