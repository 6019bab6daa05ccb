import { parsePeriod } from "../insight/parse-period.js";
import { createFindPersonal } from "../insight/personal-spans.js";
import { summarize } from "../insight/summarize.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import { nameWordsOf } from "../io/name-words-of.js";
import { ProblemError } from "../io/problem-error.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import type { Version } from "../model/analysis.js";
import type { LexiconUse, Summary } from "../model/report-summary.js";
import type { AnalyzedFile } from "./analyze-file.js";
import { countLanguages } from "./count-languages.js";

export interface SummarizeFileOptions {
  readonly seed?: number;
  /** COLUMN or COLUMN=A..B; default: by date where the dates allow it. */
  readonly period?: string;
}

/** Analysed rows of one file → everything the report says, and the language most of its comments are in. */
export function summarizeFile(
  table: FeedbackTable,
  file: AnalyzedFile,
  lexicons: LoadedLexicons,
  version: Version,
  options: SummarizeFileOptions = {},
): { readonly summary: Summary; readonly mainLanguage: string | undefined } {
  const { choices } = table;
  const period = options.period === undefined ? undefined : parsePeriod(options.period);
  if (period && "code" in period) throw new ProblemError([period]);
  const languages = countLanguages(file.analyzed);
  const read = languages.map(([code]) => code).filter((code) => lexicons.packs.has(code));
  const mask = createFindPersonal(
    file.analyzed.flatMap(({ feedback }) => feedback.texts),
    nameWordsOf(lexicons.tables.values(), lexicons.packs.values()),
  );
  const summary = summarize(file.analyzed, {
    source: table.source,
    labels: lexicons.labels,
    version,
    segments: choices.by.map(({ column }) => column),
    lexicons: lexiconsUsed(lexicons, read),
    problems: table.problems,
    polarityThreshold: polarityThreshold(lexicons),
    mask,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(choices.rating ? { ratingColumn: choices.rating.column } : {}),
    ...(choices.date ? { dateColumn: choices.date.column } : {}),
    ...(period && !("code" in period) ? { period } : {}),
  });
  return { summary, mainLanguage: read.find((code) => code !== "und") };
}

/** Sentiment from which a theme's mention is an evaluation: a row of the shared rules. */
export function polarityThreshold(lexicons: LoadedLexicons): number {
  return lexicons.packs.get("und")?.rules.get("theme.threshold") ?? 0;
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
