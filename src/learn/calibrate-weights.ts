import { leastSquares } from "../stats/least-squares.js";

/** A row that fires in the corpus: its weight, and its log-odds of high against low ratings. */
export interface CalibrationPoint {
  readonly weight: number;
  readonly value: number;
  readonly error: number;
}

/** weight ≈ intercept + slope × log-odds, as the known rows of this corpus have it. */
export interface Calibration {
  readonly intercept: number;
  readonly slope: number;
  /** 0…1: how much of the known weights the ratings explain. */
  readonly r2: number;
  readonly rows: number;
}

/** Rows below which a line through them says little. */
const LEAST_ROWS = 20;

/**
 * The line by which log-odds become weights. The rows themselves set the scale, and the intercept where a word says
 * nothing: in long complaints every plain word goes with low ratings. Undefined with fewer than 20 rows or where
 * weights do not rise with the ratings.
 */
export function calibrateWeights(points: readonly CalibrationPoint[]): Calibration | undefined {
  if (points.length < LEAST_ROWS) return undefined;
  const fit = leastSquares(
    points.map(({ weight }) => weight),
    [{ name: "log-odds", values: points.map(({ value }) => value) }],
    points.map(({ error }) => 1 / (error * error + SPREAD)),
  );
  const [intercept, slope] = fit?.coefficients ?? [];
  if (fit === undefined || intercept === undefined || slope === undefined || slope <= 0) return undefined;
  return { intercept, slope, r2: fit.r2, rows: points.length };
}

/** Variance of log-odds between rows of one weight: keeps the most frequent words from deciding alone. */
const SPREAD = 0.25;
