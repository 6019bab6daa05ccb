import type { Analyzer } from "../analyze.js";
import type { Analysis } from "../model/analysis.js";
import type { FeedbackRow } from "../model/feedback.js";
import type { Problem } from "../model/problem.js";
import type { LanguagePrior } from "../text/create-language-chooser.js";
import { type AnalyzeRowOptions, analyzeRow } from "./analyze-row.js";
import type { DoInTurns } from "./create-turns.js";
import { type BatchDigest, createBatchDigester, type DigestOptions } from "./digest-batch.js";
import { failedAnalysis, isFailure, rowTooSlow } from "./failed-analysis.js";
import { createRowFormatter, type FormatOptions, type FormattedRows } from "./format-rows.js";

/** What is done with every batch of a file; plain data, so that a worker can be told. */
export interface BatchOptions extends AnalyzeRowOptions {
  readonly mix?: LanguagePrior | undefined;
  readonly formats: readonly FormatOptions[];
  /** True where the analyses themselves are wanted back, not only what is written of them. */
  readonly wantAnalyses: boolean;
  /** Where a summary is to be made: what it is made with. */
  readonly digest?: DigestOptions | undefined;
}

export interface AnalyzedBatch {
  /** One for each of `formats`. */
  readonly texts: readonly FormattedRows[];
  /** One list for each row; absent unless wanted. */
  readonly analyses?: readonly (readonly Analysis[])[];
  /** What a summary needs of the batch; absent unless wanted. */
  readonly digest?: BatchDigest;
  /** How many problems came with the analyses. */
  readonly problems: number;
  /** Rows that could not be analysed at all, by their place in the batch, and why. */
  readonly failed: readonly (readonly [place: number, problem: Problem])[];
}

export interface BatchHooks {
  /** Rows that are not to be analysed, by their place in the batch, and why: they have stopped a worker before. */
  readonly skip?: ReadonlyMap<number, Problem>;
  /** Is told the place of each row before it is analysed. */
  readonly before?: (place: number) => void;
  /** How rows are done, where others wait for this thread, and the seconds one may take. */
  readonly turns?: { readonly run: DoInTurns; readonly seconds: number };
}

/** Makes the function that turns a batch of rows into what is to be written; the same here and in a worker. */
export function createBatchAnalyzer(
  analyzer: Analyzer,
  options: BatchOptions,
): (rows: readonly FeedbackRow[], hooks?: BatchHooks) => Promise<AnalyzedBatch> {
  const reader = options.mix === undefined ? analyzer : analyzer.withPrior(options.mix);
  const formatters = options.formats.map(createRowFormatter);
  const digest = options.digest && createBatchDigester(options.digest);
  return async (rows, { skip, before, turns } = {}) => {
    const analyses: (readonly Analysis[])[] = [];
    const fail = (place: number, why: Problem): void => {
      const { id = "", texts = [] } = rows[place] ?? {};
      analyses[place] = texts.map(() => failedAnalysis(id, reader.version, why));
    };
    const act = (place: number): void => {
      before?.(place);
      const known = skip?.get(place);
      if (known !== undefined) fail(place, known);
      else analyses[place] = analyzeRow(rows[place] as FeedbackRow, reader, options);
    };
    if (turns === undefined) for (let place = 0; place < rows.length; place++) act(place);
    else await turns.run(rows.length, act, (place) => fail(place, rowTooSlow(turns.seconds)));
    const analyzed = rows.map((feedback, place) => ({ feedback, analyses: analyses[place] ?? [] }));
    const texts = formatters.map(({ format }) => format(analyzed));
    const failed: [number, Problem][] = [];
    let problems = 0;
    for (const [place, answers] of analyses.entries()) {
      for (const analysis of answers) {
        problems += analysis.problems.length;
        const failure = analysis.problems.find(({ code }) => isFailure(code));
        if (failure !== undefined) failed.push([place, failure]);
      }
    }
    return {
      texts,
      problems,
      failed,
      ...(options.wantAnalyses ? { analyses } : {}),
      ...(digest ? { digest: digest(analyzed) } : {}),
    };
  };
}
