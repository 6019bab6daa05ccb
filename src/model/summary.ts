import type { Version } from "./analysis.js";
import type {
  ModelCheck,
  ModelImportance,
  Multiplicity,
  SegmentChange,
  StatedImportance,
  ThemeChange,
  ThemeEffect,
} from "./driver-detail.js";
import type { DriverPolarity, Estimate, Nps, Reliability } from "./estimate.js";
import type { Problem } from "./problem.js";
import type { CheckedDriver, LayerCheck, TagAccuracy, TaggingSummary } from "./tagging.js";

export type { DriverPolarity, Estimate, Nps, Reliability } from "./estimate.js";

/** What goes with the score: an association, not a cause. All numbers in NPS points. */
export interface Driver {
  readonly label: string;
  /** Absent with --factors. "none" = mentioned without evaluation. */
  readonly polarity?: DriverPolarity;
  /** "theme" is a stage, need or touchpoint; the others are columns that keep absence from looking like zero. */
  readonly role: "theme" | "no-comment" | "language-not-read" | "other";
  readonly mentions: number;
  /** 0…1 of the rated rows, weighted. */
  readonly share: number;
  readonly reliability: Reliability;
  readonly with?: Nps;
  readonly without?: Nps;
  readonly coefficient?: Estimate;
  readonly contribution?: Estimate;
  /** Leave-out: NPS of all − NPS without the rows that mention it. */
  readonly impact?: Estimate;
  /** Against the average mention of the same polarity, in NPS points: the test that says something (see docs). */
  readonly contrast?: Estimate & { readonly p: number; readonly q: number };
  /** Part of R² of the rating 0–10, without a sign; LMG up to 15 columns. */
  readonly importance?: { readonly lmg?: number; readonly johnson: number };
  /** Two-sided, of the coefficient; absent under 30 mentions. */
  readonly p?: number;
  /** Benjamini–Hochberg over the coefficients of its model that have a p. */
  readonly q?: number;
  /** How well the label is found, from the accuracy report; of themes whose languages were measured. */
  readonly tagging?: TagAccuracy;
  /** The same figures with the tagging error taken into account, where rows were coded by hand. */
  readonly checked?: CheckedDriver;
  /** Row ids, drawn by seed. */
  readonly examples: readonly string[];
}

/** Theme whose presence restates the question ("recommends", "never again"): shown beside the model, never in it. */
export interface Outcome {
  readonly label: string;
  readonly polarity: DriverPolarity;
  readonly mentions: number;
  readonly share: number;
  readonly reliability: Reliability;
  readonly with?: Nps;
  readonly without?: Nps;
}

export interface DriverModel {
  readonly layer: string;
  /** Fitted NPS of rows read without any theme. */
  readonly intercept: Estimate;
  /** Observed NPS of the same rows, where there are at least 5. */
  readonly observedBaseline?: Nps;
  readonly r2: number;
  /** intercept + Σ contribution; equals nps.score. */
  readonly sumOfContributions: number;
  /** Joint Wald tests that all negative (positive) themes have the same coefficient. */
  readonly equality: readonly {
    readonly polarity: DriverPolarity;
    readonly p: number;
    readonly drivers: number;
  }[];
  /** R² of comment sentiment alone, and of sentiment with the layer: what the layer adds. */
  readonly sentimentR2?: number;
  readonly withSentimentR2?: number;
  readonly drivers: readonly Driver[];
  readonly outcomes: readonly Outcome[];
  /** Shrinkage (ridge) where columns are many for the rows; then there are no p. */
  readonly penalty?: number;
  /** Each theme however it is spoken of. Themes that are outcomes are not among them. */
  readonly themes?: readonly ThemeEffect[];
  readonly importance?: ModelImportance;
  readonly check?: ModelCheck;
  /** Customers' statements of what matters, and the company's own estimates, beside what goes with the score. */
  readonly stated?: readonly StatedImportance[];
  readonly estimates?: readonly StatedImportance[];
  /** Where two periods are compared: what moved, by theme, and by segment where columns are named. */
  readonly change?: { readonly themes: ThemeChange; readonly segments: readonly SegmentChange[] };
  /** What was coded by hand; absent: the tagging error is in no interval. */
  readonly tagCheck?: LayerCheck;
  readonly problems: readonly Problem[];
}

/** `--factors` with scales instead of 0/1 columns: points per scale step; no waterfall. */
export interface ScaleModel {
  readonly layer: "factors";
  readonly rows: number;
  readonly nps: Nps;
  readonly intercept: Estimate;
  readonly r2: number;
  readonly drivers: readonly {
    readonly label: string;
    readonly answers: number;
    readonly mean: number;
    /** NPS points per step of the scale. */
    readonly coefficient: Estimate;
    readonly p: number;
    readonly q: number;
    /** Share of R² of the 0–10 rating (Johnson's relative weights; LMG up to 15 columns). */
    readonly importance: { readonly lmg?: number; readonly johnson: number };
  }[];
  readonly problems: readonly Problem[];
}

/** The answer of `genklang drivers`. */
export interface DriverSummary {
  readonly answers: number;
  readonly rated: number;
  readonly nps?: Nps;
  readonly models: readonly (DriverModel | ScaleModel)[];
  /** Over all differences shown: contrasts, segments, periods, mentions, standardised differences. */
  readonly multiplicity?: Multiplicity;
  /** On what the accuracy beside the drivers was measured. */
  readonly tagging?: TaggingSummary;
  readonly problems: readonly Problem[];
  readonly version: Version;
}
