import type { AnalyzedRow } from "../model/analyzed-row.js";
import type { Problem } from "../model/problem.js";
import type { AnalyzedBatch } from "./analyze-batch.js";
import type { OutputMark } from "./file-mark.js";

/** Where batches of analysed rows go: one output of a run. */
export interface Sink {
  /** Which of the batch's texts is this output's; undefined where it takes the rows themselves. */
  readonly text: number | undefined;
  readonly write: (batch: AnalyzedBatch, rows: readonly AnalyzedRow[]) => Promise<void>;
  /** Completes the output. */
  readonly close: () => Promise<readonly Problem[]>;
  /** Gives up: nothing remains, or what can be gone on with. */
  readonly abort: () => Promise<void>;
  /** Ends early: what a reader may have had already is made whole, else as `abort`. */
  readonly stop: () => Promise<void>;
  /** True where the reader of a pipe went away. */
  readonly closed: () => boolean;
  /**
   * Puts what was written on the disk; present where the output can be gone on with. Undefined where it is not at a place
   * to go on from; `complete` says that no more rows come.
   */
  readonly sync?: (complete: boolean) => Promise<OutputMark | undefined>;
}
