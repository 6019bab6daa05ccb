import type { Analyzer } from "../analyze.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import type { FeedbackRow } from "../model/feedback.js";
import type { LanguageMix } from "../text/apply-mix.js";
import type { LanguagePrior } from "../text/create-language-chooser.js";
import { type AnalyzeRowOptions, analyzeRow } from "./analyze-row.js";
import { languageMix, mainOfMix, withUnseen } from "./main-language.js";
import { readAhead } from "./read-ahead.js";

/** Rows read before the first is analysed, to learn which languages the file is in. */
const ROWS_AHEAD = 300;

export interface AnalyzeRowsOptions extends AnalyzeRowOptions {
  /** Which languages the file is in, where it is known already; otherwise the first rows are read ahead. */
  readonly mix?: LanguagePrior | undefined;
}

/** The rows of a stream with the languages of its first texts; the stream still gives all of them. */
export async function readLanguages(
  rows: AsyncIterable<FeedbackRow>,
  analyzer: Analyzer,
): Promise<{
  readonly rows: AsyncIterable<FeedbackRow>;
  /** The one most texts are in, where there is one. */
  readonly language: string | undefined;
  readonly mix: LanguageMix;
}> {
  const { first, all } = await readAhead(rows, ROWS_AHEAD);
  const mix = languageMix(
    first.flatMap(({ texts, language }) => texts.map((text) => ({ text, language }))),
    analyzer,
  );
  const language = mainOfMix(mix, analyzer.packs);
  return { rows: all, language, mix: withUnseen(mix, analyzer.packs.keys()) };
}

/** Rows in, the same rows with their analyses out, in order. A text whose language is not clear gets the likeliest of its file. */
export async function* analyzeRows(
  rows: AsyncIterable<FeedbackRow>,
  analyzer: Analyzer,
  options: AnalyzeRowsOptions = {},
): AsyncIterable<AnalyzedRow> {
  const opened = "mix" in options ? { rows, mix: options.mix } : await readLanguages(rows, analyzer);
  const reader = analyzer.withPrior(opened.mix);
  for await (const feedback of opened.rows)
    yield { feedback, analyses: analyzeRow(feedback, reader, options) };
}
