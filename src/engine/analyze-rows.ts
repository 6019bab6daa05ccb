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
  /** Every text is in this language. */
  readonly language?: string;
}

/** Rows in, the same rows with their analyses out, in order. Texts that show no language get the file's main one. */
export async function* analyzeRows(
  rows: AsyncIterable<FeedbackRow>,
  analyzer: Analyzer,
  options: AnalyzeRowsOptions = {},
): AsyncIterable<AnalyzedRow> {
  const { first, all } = await readAhead(rows, ROWS_AHEAD);
  const reader = analyzer.withPrior(
    mainLanguage(
      first.flatMap(({ texts }) => texts),
      analyzer,
    ),
  );
  for await (const feedback of all) {
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
