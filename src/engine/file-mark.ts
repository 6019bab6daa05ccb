import type { Problem } from "../model/problem.js";
import type { SummaryPart } from "../model/summary-part.js";

/** How far the analysis of a file is, as its journal keeps it. */
export interface FileMark {
  /** Rows whose results are all within `bytes`. */
  readonly rows: number;
  /** How many bytes of the output belong to them. */
  readonly bytes: number;
  /** Characters so far that the output's encoding does not have. */
  readonly lost: number;
  /** Problems so far: the first ones, and how many. */
  readonly problems: readonly Problem[];
  readonly found: number;
  /** What a summary needs of these rows; absent where none is made. */
  readonly part?: SummaryPart;
  /** True when all rows are done, and only the name is missing. */
  readonly complete?: boolean;
}
