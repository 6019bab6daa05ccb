import type { DriverPolarity, Estimate, Reliability } from "./estimate.js";
import type { Difference } from "./group.js";

/** A column of the model named again in a list beside it. */
export interface ColumnRef {
  readonly label: string;
  readonly polarity?: DriverPolarity;
}

/**
 * How differently praise and complaint of one theme go with the score; an asymmetry, not a Kano class. `kind` is said
 * only where the whole interval of the index lies beyond ±`cut` (satisfier, dissatisfier) or within (hybrid).
 */
export interface Asymmetry {
  /** Coefficients of the positive and the negative mention, in NPS points. */
  readonly reward: Estimate;
  readonly penalty: Estimate;
  /** |reward| + |penalty|. */
  readonly range: number;
  /** (|reward| − |penalty|) / range, −1…1, bootstrap interval. */
  readonly index: Estimate;
  readonly kind: "satisfier" | "hybrid" | "dissatisfier" | "undetermined";
  readonly cut: number;
}

/** Difference of NPS with − without a theme, plain and compared within the values of a column only. */
export interface StandardizedEffect {
  readonly column: string;
  readonly crude: Difference;
  readonly adjusted: Difference;
  /** |adjusted − crude| / |crude|. */
  readonly shift: number;
  /** "sign": crude and adjusted point opposite ways; "shift": they differ by more than a quarter. */
  readonly flag?: "sign" | "shift";
}

/** A theme however it is spoken of: what its columns say together. */
export interface ThemeEffect {
  readonly label: string;
  readonly mentions: number;
  /** 0…1 of the rated rows, weighted. */
  readonly share: number;
  readonly reliability: Reliability;
  /** NPS of all − NPS of those who do not mention it in any way. */
  readonly impact?: Estimate;
  /** Sum of the contributions of its columns, bootstrap interval. */
  readonly contribution?: Estimate;
  /** Sizes of the contributions of its columns, added without their signs, in NPS points; bootstrap interval. */
  readonly weight?: Estimate;
  /** impact / contribution: 1 where nothing is counted twice; absent where the contribution is about 0. */
  readonly overlap?: number;
  /** 100·(positive − negative)/(positive + negative), adjusted Wald. */
  readonly performance?: Estimate;
  readonly asymmetry?: Asymmetry;
  readonly standardized?: readonly StandardizedEffect[];
}

/** The same columns in an ordered logit of the score 0–10: a check, since its fitted NPS is not the observed one. */
export interface ModelCheck {
  readonly method: "ordered-logit";
  readonly logLikelihood: number;
  readonly fittedNps: number;
  readonly drivers: readonly (ColumnRef & {
    /** Log odds of a higher score, Wald interval. */
    readonly logOdds: Estimate;
    /** Mean difference of the fitted NPS with and without the column, in points: to be held against the coefficient. */
    readonly effect: number;
  })[];
  /** Columns whose effect lies outside the interval of their coefficient. */
  readonly disagreeing: readonly ColumnRef[];
}

/** Part of R² of the score 0–10 by theme; the columns of one theme enter together. */
export interface ModelImportance {
  readonly of: "rating";
  readonly r2: number;
  /** "exact": all subsets; "permutations": so many random orders, each part with its Monte-Carlo error. */
  readonly method: "exact" | "permutations";
  readonly orders?: number;
  readonly players: readonly (ColumnRef & {
    readonly role: "theme" | "no-comment" | "language-not-read" | "other";
    readonly columns: number;
    readonly lmg: number;
    /** Monte-Carlo standard error; absent where exact. */
    readonly error?: number;
    /** Johnson's weights of its columns, summed. */
    readonly johnson: number;
    /** Of the sum of its contributions: importance itself has no sign. */
    readonly sign: -1 | 0 | 1;
    /** Johnson's part is more than that of a column of noise would be in 95 of 100 cases, for each of its columns. */
    readonly aboveNoise: boolean;
  })[];
  /** Adds more than the other to every subset of the rest (complete dominance), by label; a pool with its polarity, "other (negative)". Only where exact. */
  readonly dominance?: readonly { readonly over: string; readonly under: string }[];
  /** 95th percentile of the part of R² that one column of noise gets. */
  readonly noise?: number;
}

/** A part of a change, in NPS points, bootstrap interval where enough draws have it. */
export interface ChangePart {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** The NPS of two periods, and how many people answered. */
export interface PeriodLevels {
  readonly before: { readonly score: number; readonly n: number };
  readonly after: { readonly score: number; readonly n: number };
}

/** Change of the NPS split into who answers (mix) and how each segment scores (rate); all parts add up to it exactly. */
export interface SegmentChange {
  readonly column: string;
  /** NPS of the rows with a value there, in either period. */
  readonly levels: PeriodLevels;
  readonly difference: ChangePart;
  readonly mix: ChangePart;
  readonly rate: ChangePart;
  /** Segments that are in one period only. */
  readonly new: ChangePart;
  readonly lost: ChangePart;
  readonly groups: readonly {
    readonly label: string;
    readonly kind: "both" | "new" | "lost";
    /** People; shares of the period, weighted. */
    readonly before: { readonly n: number; readonly share: number };
    readonly after: { readonly n: number; readonly share: number };
    readonly mix: ChangePart;
    readonly rate: ChangePart;
  }[];
}

/**
 * Change of the NPS split by the model of each period into how often themes are mentioned (frequency) and how those who do
 * score (severity); baseline: the change among comments without a theme, a part of severity. Exact.
 */
export interface ThemeChange {
  readonly levels: PeriodLevels;
  readonly difference: ChangePart;
  readonly frequency: ChangePart;
  /** Of the themes and the baseline: with frequency it is the difference. */
  readonly severity: ChangePart;
  readonly baseline: ChangePart;
  readonly columns: readonly (ColumnRef & {
    readonly role: "theme" | "no-comment" | "language-not-read" | "other";
    readonly before: { readonly mentions: number; readonly share: number };
    readonly after: { readonly mentions: number; readonly share: number };
    readonly frequency: ChangePart;
    readonly severity: ChangePart;
    /** In one period's model only: all of it is frequency. */
    readonly kind: "both" | "new" | "lost";
  })[];
}

/** A score other than the NPS, with its intervals. */
export interface Metric {
  readonly kind: "csat" | "ces" | "nki" | "stars" | "mean";
  readonly columns: readonly string[];
  /** The scale it was read on. */
  readonly scale: readonly [low: number, high: number];
  readonly n: number;
  readonly effective: number;
  readonly reliability: Reliability;
  /** On the scale; NKI on 0–100. t interval. */
  readonly mean?: Estimate;
  /** 0…1: the two highest steps (five to seven steps and more), Wilson. */
  readonly topBox?: Estimate;
  /** Answers per step, where the scale has whole steps. */
  readonly distribution?: readonly { readonly step: number; readonly n: number }[];
  /** The same by the values of a column; the most frequent first. */
  readonly groups?: readonly { readonly column: string; readonly parts: readonly MetricPart[] }[];
}

/** One group's answers to another score than the NPS. */
export interface MetricPart extends Pick<Metric, "n" | "effective" | "reliability" | "mean" | "topBox"> {
  readonly label: string;
  /** Its mean − that of all others with a value there, Welch's t. */
  readonly difference?: Difference;
}

/** What a column of stated importance, or the company's own estimates, say beside what goes with the score. */
export interface StatedImportance {
  readonly label: string;
  /** As given: the company's figure, or the customers' mean. */
  readonly stated: number;
  readonly derived: number;
  /** Ranks among those that have both, 1 the most important. */
  readonly statedRank: number;
  readonly derivedRank: number;
}

/** How many differences were tested together, and how many stand out at q < 0.05 (Benjamini–Hochberg over all). */
export interface Multiplicity {
  readonly tests: number;
  readonly standingOut: number;
  readonly level: number;
}
