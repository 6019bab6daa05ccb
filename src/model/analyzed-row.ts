import type { Analysis } from "./analysis.js";
import type { FeedbackRow } from "./feedback.js";

/** One input row with one analysis per text column. The rating was not seen by the analysis. */
export interface AnalyzedRow {
  readonly feedback: FeedbackRow;
  readonly analyses: readonly Analysis[];
}
