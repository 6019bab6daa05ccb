/** A number with its 95 % interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** An interval with the two-sided p of "no difference". */
export interface TestedInterval extends Interval {
  readonly p: number;
}
