import type { Estimate, Nps, Reliability } from "./estimate.js";

export interface GroupPart {
  readonly label: string;
  readonly n: number;
  readonly reliability: Reliability;
  /** Absent when suppressed. */
  readonly nps?: Nps;
}

/** A difference with its interval and two-sided p; q where several are shown (Benjamini–Hochberg). */
export interface Difference extends Estimate {
  readonly p: number;
  readonly q?: number;
}
