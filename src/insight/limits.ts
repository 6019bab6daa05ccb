/** How few is too few. Conventions, not tuned on data; each can be set by the caller. */
export interface Limits {
  /** Groups of fewer people say nothing: privacy, and no number would hold. */
  readonly suppressBelow: number;
  /** Groups of fewer are marked, and their coefficients have no p (HC3 covers 82–84 % instead of 95 at 10 mentions). */
  readonly indicativeBelow: number;
  /** A column of the driver model needs so many mentions, and so many rows without. */
  readonly columnMinimum: number;
  /** Rows a model needs for each of its columns. */
  readonly rowsPerColumn: number;
  /** Most values of a segment column that are shown. */
  readonly segmentValues: number;
  /** Most draws of a bootstrap; 0: none, and no intervals that need them. */
  readonly resamples: number;
}

export const DEFAULT_LIMITS: Limits = {
  suppressBelow: 5,
  indicativeBelow: 30,
  columnMinimum: 10,
  rowsPerColumn: 10,
  segmentValues: 30,
  resamples: 1000,
};

/** The given limits, the usual ones for the rest. */
export function limitsOf(given: Partial<Limits> | undefined): Limits {
  return { ...DEFAULT_LIMITS, ...given };
}
