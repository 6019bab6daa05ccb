import type { PartialState } from "../io/open-partial-output.js";
import type { Problem } from "../model/problem.js";
import type { SummaryPart } from "../model/summary-part.js";

/** How far an output is. */
export interface OutputMark extends PartialState {
  /** Characters so far that the output's encoding does not have; cells that its columns cannot hold. */
  readonly lost: number;
  /** Of Parquet: what its end will say of the row groups so far. */
  readonly parquet?: string;
}

/** How far the analysis of a file is, as its journal keeps it. */
export interface FileMark extends OutputMark {
  /** Rows whose results are all in the output's bytes, or in what is kept here beside them. */
  readonly rows: number;
  /** Problems so far: the first ones, and how many. */
  readonly problems: readonly Problem[];
  readonly found: number;
  /** What a summary needs of these rows; absent where none is made. */
  readonly part?: SummaryPart;
  /** True when all rows are done, and only the name is missing. */
  readonly complete?: boolean;
}
