/** Where something stands: a file, a row (1 = the first data row or line) and a column, as far as known. */
export interface Place {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
}

/** Anything that went wrong or needs saying; never thrown away, never a reason to lose a row. */
export interface Problem {
  /** Words, not numbers: "rating/out-of-range", "language/unsupported". */
  readonly code: string;
  /** A whole sentence: what was expected and what came. */
  readonly message: string;
  readonly place?: Place;
  /** What to do about it. */
  readonly hint?: string;
}

/** Code of the problem of a comment whose rating a learned overlay was taught with. */
export const SEEN_CODE = "model/seen-row";
