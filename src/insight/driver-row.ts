import type { DriverPolarity } from "../model/index.js";
import type { SampleRow } from "./driver-column.js";

/**
 * One rated row of one layer: what the comment mentions, and how. Rows alike in all of it may be given once with their
 * `count`; the answer is the same.
 */
export interface DriverRow extends SampleRow {
  /** "none": no text, or one that answers nothing; "not-read": in a language nobody here reads. */
  readonly comment: "read" | "none" | "not-read";
  readonly themes: ReadonlyMap<string, DriverPolarity>;
  /** −1…1; the mean over the rows it stands for. */
  readonly sentiment?: number;
  /** Σ weight·(sentiment − mean)² over the rows it stands for. */
  readonly sentimentWithin?: number;
}
