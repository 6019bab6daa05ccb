import type { AnalyzedRow, LexiconUse, Problem, Summary } from "../model/index.js";
import { type CollectOptions, createCollector } from "./create-collector.js";
import { createFindPersonal, type FindPersonal } from "./personal-spans.js";
import { type SummarizePartOptions, summarizePart } from "./summarize-part.js";

export interface SummarizeOptions
  extends Omit<CollectOptions, "periodColumn" | "threshold">,
    Omit<SummarizePartOptions, "source"> {
  /** Shown as it is: a file's name. */
  readonly source: string;
  /** Of the file, to be counted with those of the rows. */
  readonly problems?: readonly Problem[];
  readonly lexicons?: readonly LexiconUse[];
  /** Sentiment from which a theme's mention is an evaluation. Default 0: any sign is one. */
  readonly polarityThreshold?: number;
  /** What to mask in quotes. Default: contacts, long numbers, and words the texts themselves show to be names. */
  readonly mask?: FindPersonal;
}

/**
 * Everything the report says about a file: a part of all its rows, summed up. It is about the rated rows; where no row has
 * a usable score, about all rows, without NPS and models.
 */
export function summarize(rows: readonly AnalyzedRow[], options: SummarizeOptions): Summary {
  const { polarityThreshold, period } = options;
  const collector = createCollector({
    ...options,
    ...(polarityThreshold === undefined ? {} : { threshold: polarityThreshold }),
    ...(typeof period === "object" ? { periodColumn: period.column } : {}),
  });
  for (const row of rows) collector.add(row);
  const mask = options.mask ?? createFindPersonal(rows.flatMap(({ feedback }) => feedback.texts));
  return summarizePart(collector.finish(mask, options.problems), options);
}
