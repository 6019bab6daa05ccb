/** A number with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Net Promoter Score −100…100 with the adjusted-Wald 95 % interval (Rocks 2016) and the counts behind it. */
export interface Nps {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** promoters + passives + detractors: the number of people, whatever their weights. */
  readonly n: number;
  /** (Σ weight)² / Σ weight²; equal to n without weights. */
  readonly effective: number;
}

/** How much a group may say: under 5 answers nothing, under 30 with a mark. */
export type Reliability = "suppressed" | "indicative" | "normal";

export type DriverPolarity = "negative" | "positive" | "mixed" | "none";
