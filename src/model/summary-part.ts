import type { ListedComment } from "./action-summary.js";
import type { Version } from "./analysis.js";
import type { Metric } from "./driver-detail.js";
import type { Problem } from "./problem.js";
import type { CallBack, Quote } from "./report-summary.js";
import type { DriverPolarity } from "./summary.js";

/** Themes of a layer that one comment holds, in code unit order. */
export type ThemeSet = readonly (readonly [label: string, polarity: DriverPolarity])[];

/** What comments hold, each different set once; the empty one too. */
export interface PartSets {
  readonly stages: readonly ThemeSet[];
  readonly needs: readonly ThemeSet[];
  readonly touchpoints: readonly ThemeSet[];
  readonly emotions: readonly (readonly string[])[];
  readonly signals: readonly (readonly string[])[];
}

/**
 * Rows alike in everything a summary counts: the kind of comment (place in read, empty, non-answer, not-read), places in
 * the five sets, in `fields` and `dates` (−1: none); the rating in thousandths (−1 empty, −2 don't know, −3 invalid); the
 * weight in millionths; the tone in twentieths (−99: none); how many rows; and the sum of their tones in
 * ten-thousandths. Integers all.
 */
export type PartCell = readonly [
  comment: number,
  stages: number,
  needs: number,
  touchpoints: number,
  emotions: number,
  signals: number,
  fields: number,
  date: number,
  rating: number,
  weight: number,
  tone: number,
  count: number,
  toneSum: number,
];

/**
 * Answers to a score other than the NPS: `cells` hold a place in `fields`, the weight in millionths, how many rows, and
 * the answer to each of the columns in millionths, null where there is none.
 */
export interface PartMetric {
  readonly kind: Metric["kind"];
  readonly columns: readonly string[];
  /** Highest step, where it was said. */
  readonly top?: number;
  readonly cells: readonly (readonly [
    fields: number,
    weight: number,
    count: number,
    ...answers: (number | null)[],
  ])[];
}

/** Something kept for its text: the smallest by `tier`, then by `order` (the hash of seed, file and row, or the row). */
export interface Kept<Item> {
  readonly tier: number;
  readonly order: number;
  readonly source: string;
  readonly item: Item;
}

/**
 * A text by hash, its number of words, and where it came: place in `fields`, in `dates`, NPS points (9: without a
 * score), number of rows.
 */
export interface PartText {
  readonly hash: number;
  readonly words: number;
  readonly first: { readonly source: string; readonly row: number; readonly id: string };
  readonly at: readonly (readonly [fields: number, date: number, points: number, count: number])[];
}

export interface PartList<Item> {
  readonly found: number;
  readonly rows: readonly Kept<Item>[];
}

/**
 * What a summary needs of some rows. Parts computed apart and merged, in any order and grouping, are the same, byte for
 * byte, as the part of all rows together: counts and integer sums add, kept texts are the smallest of all.
 */
export interface SummaryPart {
  readonly kind: "genklang-part";
  readonly format: 1;
  readonly version: Version;
  readonly seed: number;
  readonly threshold: number;
  readonly ratingColumn?: string;
  readonly dateColumn?: string;
  /** The columns whose values are in `fields`. */
  readonly segments: readonly string[];
  readonly periodColumn?: string;
  readonly sources: readonly { readonly source: string; readonly rows: number }[];
  /** Hashes of a few rows with their content: where two parts share one, they share rows. */
  readonly guard: readonly number[];
  /** Values of `segments` (and `periodColumn`, last); null where the row has no such column. */
  readonly fields: readonly (readonly (string | null)[])[];
  readonly dates: readonly string[];
  readonly sets: PartSets;
  readonly cells: readonly PartCell[];
  /** Absent where no other score was asked for. */
  readonly metrics?: readonly PartMetric[];
  /** Texts (not rows) by label of their tone, of rated rows and of the others. */
  readonly sentiments: readonly (readonly [rated: 0 | 1, label: string, count: number])[];
  readonly languages: readonly (readonly [rated: 0 | 1, code: string, read: 0 | 1, count: number])[];
  /** Quantities named with signals, in ten-thousandths. */
  readonly quantities: readonly (readonly [
    rated: 0 | 1,
    label: string,
    unit: string,
    quantity: number,
    count: number,
  ])[];
  readonly problems: readonly {
    readonly problem: Problem;
    readonly count: number;
    readonly source: string;
    readonly row: number;
  }[];
  /** For each theme and polarity ("stages/support/negative"). */
  readonly quotes: readonly {
    readonly group: string;
    readonly rated: 0 | 1;
    readonly kept: readonly Kept<Quote>[];
  }[];
  readonly examples: readonly { readonly group: string; readonly kept: readonly Kept<string>[] }[];
  readonly callBacks: PartList<CallBack>;
  readonly lists: readonly (PartList<ListedComment> & { readonly rule: string })[];
  /** The texts of smallest hash, at most so many; with fewer, all of them. */
  readonly texts: { readonly most: number; readonly kept: readonly PartText[] };
}
