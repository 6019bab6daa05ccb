import type { Analyzer, LanguagePrior } from "../analyze.js";
import type { Analysis } from "../model/analysis.js";
import type { FeedbackRow } from "../model/feedback.js";
import type { Problem } from "../model/problem.js";
import { type AnalyzeRowOptions, analyzeRow } from "./analyze-row.js";
import { failedAnalysis, isFailure } from "./failed-analysis.js";
import { type FormatOptions, type FormattedRows, formatHead, formatRows } from "./format-rows.js";

/** What is done with every batch of a file; plain data, so that a worker can be told. */
export interface BatchOptions extends AnalyzeRowOptions {
  readonly mix?: LanguagePrior | undefined;
  readonly formats: readonly FormatOptions[];
  /** True where the analyses themselves are wanted back, not only what is written of them. */
  readonly wantAnalyses: boolean;
}

export interface AnalyzedBatch {
  /** One for each of `formats`. */
  readonly texts: readonly FormattedRows[];
  /** One list for each row; absent unless wanted. */
  readonly analyses?: readonly (readonly Analysis[])[];
  /** How many problems came with the analyses. */
  readonly problems: number;
  /** Rows that could not be analysed at all, by their place in the batch, and why. */
  readonly failed: readonly (readonly [place: number, problem: Problem])[];
}

export interface BatchHooks {
  /** Rows that are not to be analysed, by their place in the batch, and why: they have stopped a worker before. */
  readonly skip?: ReadonlyMap<number, Problem>;
  /** Is told the place of each row before it is analysed; where it answers with a promise, that is awaited. */
  readonly before?: (place: number) => Promise<void> | undefined;
}

/** Makes the function that turns a batch of rows into what is to be written; the same here and in a worker. */
export async function createBatchAnalyzer(
  analyzer: Analyzer,
  options: BatchOptions,
): Promise<(rows: readonly FeedbackRow[], hooks?: BatchHooks) => Promise<AnalyzedBatch>> {
  const reader = options.mix === undefined ? analyzer : analyzer.withPrior(options.mix);
  const heads = await Promise.all(options.formats.map(formatHead));
  return async (rows, { skip, before } = {}) => {
    const analyses: (readonly Analysis[])[] = [];
    for (const [place, row] of rows.entries()) {
      const pause = before?.(place);
      if (pause !== undefined) await pause;
      const known = skip?.get(place);
      analyses.push(
        known === undefined
          ? analyzeRow(row, reader, options)
          : row.texts.map(() => failedAnalysis(row.id, reader.version, known)),
      );
    }
    const analyzed = rows.map((feedback, place) => ({ feedback, analyses: analyses[place] ?? [] }));
    const texts = await Promise.all(
      options.formats.map((format, at) => formatRows(analyzed, format, heads[at] ?? new Uint8Array())),
    );
    const failed: [number, Problem][] = [];
    let problems = 0;
    for (const [place, answers] of analyses.entries()) {
      for (const analysis of answers) {
        problems += analysis.problems.length;
        const failure = analysis.problems.find(({ code }) => isFailure(code));
        if (failure !== undefined) failed.push([place, failure]);
      }
    }
    return { texts, problems, failed, ...(options.wantAnalyses ? { analyses } : {}) };
  };
}
