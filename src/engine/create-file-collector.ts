import { type CollectOptions, type Collector, createCollector } from "../insight/create-collector.js";
import type { MetricChoice } from "../insight/describe-metrics.js";
import { mergeParts } from "../insight/merge-parts.js";
import { createNameUsage } from "../insight/name-spans.js";
import { parsePeriod } from "../insight/parse-period.js";
import { createFindPersonal, type FindPersonal, findPersonalBy } from "../insight/personal-spans.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import { nameWordsOf } from "../io/name-words-of.js";
import { ProblemError } from "../io/problem-error.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import type { Version } from "../model/analysis.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import type { FeedbackRow } from "../model/feedback.js";
import type { SummaryPart } from "../model/summary-part.js";
import type { BatchDigest, DigestOptions } from "./digest-batch.js";
import { polarityThreshold } from "./polarity-threshold.js";

export interface FileCollectorOptions {
  readonly seed?: number;
  /** COLUMN or COLUMN=A..B; default: by date where the dates allow it. */
  readonly period?: string;
  /** Other scores than the NPS. */
  readonly metrics?: readonly MetricChoice[];
  /** The part of the first rows, from a run that was cut off; they are told by `see` and not added again. */
  readonly earlier?: SummaryPart | undefined;
}

/** Takes the rows of one file as they are analysed and keeps what a summary needs of them. */
export interface FileCollector {
  readonly add: (row: AnalyzedRow) => void;
  /** Rows that were digested where they were analysed, by `digestOptions`. */
  readonly addDigest: (rows: readonly FeedbackRow[], digest: BatchDigest) => void;
  readonly digestOptions: DigestOptions;
  /** A row of `earlier`: its words are learned from; `analyze` is asked only where its text may be shown. */
  readonly see: (row: FeedbackRow, analyze: () => AnalyzedRow) => void;
  /** The part so far, to go on from. */
  readonly partSoFar: () => SummaryPart;
  /** For the summary of this file alone: names masked by what all its texts show to be one. */
  readonly finish: () => SummaryPart;
  /** To be stored and merged: each text masked by itself, so that the same text is masked the same in every part. */
  readonly finishPart: () => SummaryPart;
}

/** Throws ProblemError where the period cannot be read. */
export function createFileCollector(
  table: FeedbackTable,
  lexicons: LoadedLexicons,
  version: Version,
  options: FileCollectorOptions = {},
): FileCollector {
  const { choices } = table;
  const period = options.period === undefined ? undefined : parsePeriod(options.period);
  if (period && "code" in period) throw new ProblemError([period]);
  const dateColumn = choices.date?.column;
  const words = nameWordsOf(lexicons.tables.values(), lexicons.packs.values());
  const { usage, see, add: addWords } = createNameUsage(words);
  const collect: CollectOptions = {
    source: table.source,
    labels: lexicons.labels,
    version,
    segments: choices.by.map(({ column }) => column),
    threshold: polarityThreshold(lexicons),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.metrics ? { metrics: options.metrics } : {}),
    ...(choices.rating ? { ratingColumn: choices.rating.column } : {}),
    ...(dateColumn === undefined ? {} : { dateColumn }),
    ...(period && period.column !== dateColumn ? { periodColumn: period.column } : {}),
  };
  const { earlier } = options;
  const collector: Collector = createCollector(collect);
  // Which texts are shown is decided among all rows, and how they are masked by all texts: the few rows of the earlier
  // part that are still in question are analysed once more.
  const shown = earlier && { rows: shownRows(earlier), collector: createCollector(collect) };
  const alone: FindPersonal = (text) => createFindPersonal([text], words)(text);
  let isSaid = false;
  const fileProblems = (): FeedbackTable["problems"] => {
    // A collector that is told them twice counts them twice.
    const problems = isSaid ? [] : table.problems;
    isSaid = true;
    return problems;
  };
  const joined = (part: SummaryPart): SummaryPart => (earlier ? joinParts(earlier, part) : part);
  return {
    add: (row) => {
      collector.add(row);
      shown?.collector.add(row);
      for (const text of row.feedback.texts) see(text);
    },
    addDigest: (rows, digest) => {
      collector.addDigest(rows, digest.rows);
      shown?.collector.addDigest(rows, digest.rows);
      addWords(digest.words);
    },
    digestOptions: collector.digestOptions,
    see: (row, analyze) => {
      for (const text of row.texts) see(text);
      if (shown?.rows.has(row.row)) shown.collector.add(analyze());
    },
    partSoFar: () => joined(collector.finish(alone)),
    finish: () => {
      const findPersonal = findPersonalBy(usage, words);
      const part = joined(collector.finish(findPersonal, fileProblems()));
      return shown ? withShown(part, shown.collector.finish(findPersonal)) : part;
    },
    finishPart: () => joined(collector.finish(alone, fileProblems())),
  };
}

/** Rows of which a part keeps a text. */
function shownRows(part: SummaryPart): ReadonlySet<number> {
  const kept = [
    ...part.quotes.flatMap((group) => group.kept),
    ...part.lists.flatMap((list) => list.rows),
    ...part.callBacks.rows,
  ];
  return new Set(kept.map(({ item }) => item.row));
}

function joinParts(earlier: SummaryPart, later: SummaryPart): SummaryPart {
  const { part, problems } = mergeParts([earlier, later]);
  if (part === undefined) throw new ProblemError(problems);
  return part;
}

/** A part with the texts of another in the place of its own. */
function withShown(part: SummaryPart, texts: SummaryPart): SummaryPart {
  const rowsOf = new Map(texts.lists.map(({ rule, rows }) => [rule, rows]));
  return {
    ...part,
    quotes: texts.quotes,
    callBacks: { ...part.callBacks, rows: texts.callBacks.rows },
    lists: part.lists.map((list) => ({ ...list, rows: rowsOf.get(list.rule) ?? list.rows })),
  };
}
