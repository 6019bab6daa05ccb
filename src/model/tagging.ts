import type { ColumnRef } from "./driver-detail.js";
import type { Estimate } from "./estimate.js";
import type { LanguageCode } from "./feedback.js";

/** How often a label is given rightly, measured on labelled comments; shares 0…1, absent where there is nothing to count. */
export interface LabelMeasure {
  /** Of the comments that got the label, the share that should have. */
  readonly precision?: number;
  /** Of the comments that should have the label, the share that got it. */
  readonly recall?: number;
  /** Labelled comments that should have it. */
  readonly cases: number;
}

/** What an accuracy report found of one language's labels. */
export interface MeasuredLanguage {
  readonly language: LanguageCode;
  /** How many labelled comments. */
  readonly comments: number;
  /** ISO 8601. */
  readonly date: string;
  /** Version of the lexicons that were measured. */
  readonly lexicons: string;
  /** By layer and label, "stages/support"; needs "needs/ease:unmet". */
  readonly labels: ReadonlyMap<string, LabelMeasure>;
}

/** From when a measured label is more than an indication; rows of the rules (`tags.*`). */
export interface TagLimits {
  /** Least precision and recall, 0…1. */
  readonly accuracy: number;
  /** Least labelled comments that have the label. */
  readonly cases: number;
  /** Languages that hold less than this part of the comments do not count, 0…1. */
  readonly language: number;
  /** Least comments coded by hand as having it for a coefficient to be corrected. */
  readonly coded: number;
}

export interface TagMeasures {
  readonly languages: ReadonlyMap<LanguageCode, MeasuredLanguage>;
  readonly limits: TagLimits;
}

/** Beside a driver: how well its label is found, in the languages of the survey. Of the label, not of how it is spoken of. */
export interface TagAccuracy extends LabelMeasure {
  /** Either figure too low or not known, or too few cases: shown, not ranked. */
  readonly indicative: boolean;
}

/** A driver with its tagging error taken into account, from rows coded by hand. Shares 0…1, points NPS. */
export interface CheckedDriver {
  /** Coded rows that have it by hand, and by program. */
  readonly coded: number;
  readonly tagged: number;
  /** In this survey; of the column, thus of the label and how it is spoken of. Absent where nothing is to be counted. */
  readonly precision?: Estimate;
  readonly recall?: Estimate;
  /** Of the rated rows, weighted. */
  readonly share: Estimate;
  /** Absent under the least number of coded rows (`TagLimits.coded`), and where coefficients are shrunk. */
  readonly coefficient?: Estimate;
  readonly contribution?: Estimate;
}

/** What was coded by hand for one layer. */
export interface LayerCheck {
  /** Rows coded, and those that they stand for. */
  readonly coded: number;
  readonly of: number;
  /** From so many coded rows that have it, coefficients are corrected. */
  readonly least: number;
  /** Shares within the values of a column, where one was named to compare by. */
  readonly groups?: readonly {
    readonly column: string;
    readonly value: string;
    readonly n: number;
    readonly coded: number;
    readonly shares: readonly (ColumnRef & { readonly raw: number; readonly share: Estimate })[];
  }[];
}

/** Whose accuracy stands beside the drivers. */
export interface MeasuredSource {
  readonly language: LanguageCode;
  /** Part of the survey's comments in it, 0…1. */
  readonly share: number;
  /** Absent where nothing was measured in the language. */
  readonly comments?: number;
  readonly date?: string;
  /** False where other lexicons are in use than were measured. */
  readonly current?: boolean;
}

/** The measured languages of a survey, and the limits that were held. */
export interface TaggingSummary {
  readonly limits: TagLimits;
  readonly sources: readonly MeasuredSource[];
}
