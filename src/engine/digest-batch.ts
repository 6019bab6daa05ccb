import { createDigester, type DigestOptions, type RowsDigest } from "../insight/digest-rows.js";
import { countWords, type WordCounts } from "../insight/name-spans.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";

export type { DigestOptions };

/** All that a file's summary needs of a batch, beside its rows; plain data, so that a thread can send it. */
export interface BatchDigest {
  readonly rows: RowsDigest;
  /** How the words of its texts are written. */
  readonly words: WordCounts;
}

/** Makes the function that digests batches, in their order. */
export function createBatchDigester(options: DigestOptions): (rows: readonly AnalyzedRow[]) => BatchDigest {
  const digest = createDigester(options);
  return (rows) => ({
    rows: digest(rows),
    words: countWords(rows.flatMap(({ feedback }) => feedback.texts)),
  });
}
