import type { FeedbackRow } from "../model/feedback.js";
import type { AnalyzedBatch } from "./analyze-batch.js";

/** Does batches of rows, here or elsewhere. */
export interface BatchRunner {
  readonly run: (rows: readonly FeedbackRow[]) => Promise<AnalyzedBatch>;
  /** How many batches are worth having in hand at once. */
  readonly atOnce: number;
  readonly close: () => Promise<void>;
}
