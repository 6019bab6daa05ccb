import type { Analyzer } from "../analyze.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import type { FeedbackRow, QuestionKind } from "../model/feedback.js";
import { mainLanguage } from "./main-language.js";
import { readAhead } from "./read-ahead.js";

/** Rows read before the first is analysed, to learn which language the file is mostly in. */
const ROWS_AHEAD = 300;

export interface AnalyzeRowsOptions {
  /** What each text column asks, in the order of the columns. */
  readonly questions?: readonly (QuestionKind | undefined)[];
  /** The file's main language, where it is known already; otherwise the first rows are read ahead. */
  readonly main?: string | undefined;
  /** Every text is in this language. */
  readonly language?: string;
}

/** The rows of a stream with the language its first texts are mostly in; the stream still gives all of them. */
export async function readMainLanguage(
  rows: AsyncIterable<FeedbackRow>,
  analyzer: Analyzer,
): Promise<{ readonly rows: AsyncIterable<FeedbackRow>; readonly language: string | undefined }> {
  const { first, all } = await readAhead(rows, ROWS_AHEAD);
  const texts = first.flatMap((row) => row.texts);
  return { rows: all, language: mainLanguage(texts, analyzer) };
}

/** Rows in, the same rows with their analyses out, in order. Texts that show no language get the file's main one. */
export async function* analyzeRows(
  rows: AsyncIterable<FeedbackRow>,
  analyzer: Analyzer,
  options: AnalyzeRowsOptions = {},
): AsyncIterable<AnalyzedRow> {
  const opened =
    "main" in options ? { rows, language: options.main } : await readMainLanguage(rows, analyzer);
  const reader = analyzer.withPrior(opened.language);
  for await (const feedback of opened.rows) {
    const language = options.language ?? feedback.language;
    yield {
      feedback,
      analyses: feedback.texts.map((text, column) => {
        const question = options.questions?.[column];
        return reader.analyze({
          id: feedback.id,
          text,
          ...(language ? { language } : {}),
          ...(question ? { question } : {}),
        });
      }),
    };
  }
}
