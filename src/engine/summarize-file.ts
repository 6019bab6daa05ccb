import { parsePeriod } from "../insight/parse-period.js";
import { summarizePart } from "../insight/summarize-part.js";
import { taggingSummary, withTagAccuracy } from "../insight/tag-accuracy.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import { ProblemError } from "../io/problem-error.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import type { ThemeSummary } from "../model/action-summary.js";
import type { Version } from "../model/analysis.js";
import type { LexiconUse, Summary } from "../model/report-summary.js";
import type { SummaryPart } from "../model/summary-part.js";
import type { AnalyzedFile } from "./analyze-file.js";
import { createFileCollector } from "./create-file-collector.js";
import { tagMeasures } from "./tag-measures.js";

export interface SummarizeFileOptions {
  readonly seed?: number;
  /** COLUMN or COLUMN=A..B; default: by date where the dates allow it. */
  readonly period?: string;
}

/** What the report says, and the language most of the comments are in. */
export interface FileSummary {
  readonly summary: Summary;
  readonly mainLanguage: string | undefined;
}

/** Analysed rows of one file → everything the report says. */
export function summarizeFile(
  table: FeedbackTable,
  file: AnalyzedFile,
  lexicons: LoadedLexicons,
  version: Version,
  options: SummarizeFileOptions = {},
): FileSummary {
  const collector = createFileCollector(table, lexicons, version, options);
  for (const row of file.analyzed) collector.add(row);
  return summarizeStoredPart(collector.finish(), lexicons, options);
}

/** A part, of one file or merged of many → everything the report says. Throws ProblemError where the period cannot be read. */
export function summarizeStoredPart(
  part: SummaryPart,
  lexicons: LoadedLexicons,
  options: {
    readonly period?: string;
    readonly themes?: ThemeSummary;
    /** Columns within whose values themes are compared; default: the first two of the part's. */
    readonly strata?: readonly string[];
  } = {},
): FileSummary {
  const period = options.period === undefined ? undefined : parsePeriod(options.period);
  if (period && "code" in period) throw new ProblemError([period]);
  const read = languagesOf(part).filter((code) => lexicons.packs.has(code));
  const summary = summarizePart(part, {
    labels: lexicons.labels,
    lexicons: lexiconsUsed(lexicons, read),
    ...(period && !("code" in period) ? { period } : {}),
    ...(options.themes ? { themes: options.themes } : {}),
    ...(options.strata ? { strata: options.strata.filter((column) => part.segments.includes(column)) } : {}),
  });
  return {
    summary: withTags(summary, lexicons, part.version.lexicons),
    mainLanguage: read.find((code) => code !== "und"),
  };
}

/** The summary with how well each label of its models is found. */
function withTags(summary: Summary, lexicons: LoadedLexicons, version: string): Summary {
  const measures = tagMeasures(lexicons);
  const languages = new Map(
    summary.languages.filter(({ code, read }) => read && code !== "und").map(({ code, n }) => [code, n]),
  );
  if (summary.models.length === 0) return summary;
  return {
    ...summary,
    models: withTagAccuracy(summary.models, languages, measures),
    tagging: taggingSummary(languages, measures, version),
  };
}

/** Languages of the texts that say something, the most frequent first. */
function languagesOf(part: SummaryPart): readonly string[] {
  const counts = new Map<string, number>();
  for (const [, code, , count] of part.languages) counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}

function lexiconsUsed(lexicons: LoadedLexicons, languages: readonly string[]): readonly LexiconUse[] {
  const used = new Map<string, LexiconUse>();
  for (const code of new Set([...languages, "und"])) {
    for (const { id, provenance, entries } of lexicons.packs.get(code)?.lexicons ?? []) {
      const { title, version, licence } = provenance;
      used.set(id, { id, title, version, licence, rows: entries.length });
    }
  }
  return [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
