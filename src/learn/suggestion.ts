import type { Calibration } from "./calibrate-weights.js";
import type { CorpusOdds, SideCounts } from "./corpus-odds.js";
import type { NearEntry } from "./nearest-entries.js";
import type { TermPlace } from "./place-terms.js";
import type { RatingSide } from "./rating-scale-of.js";
import type { RowAgreement } from "./row-agreements.js";

/**
 * Why a person should look twice, and mostly strike: a row of another layer says what it is about (`topic`); it is
 * written as a name (`name`); four of five of its comments come from one group (`one-group`); the rows score it
 * already, the other way (`scored-otherwise`); or it goes with the ratings no more than plain words do (`weak`).
 */
export type Doubt = "topic" | "name" | "one-group" | "scored-otherwise" | "weak";

/** A word or phrase that goes with low or high ratings. */
export interface Suggestion extends CorpusOdds {
  readonly phrase: string;
  readonly side: Exclude<RatingSide, "middle">;
  /** Comments it stands in. */
  readonly counts: SideCounts;
  /** Proposed, on the scale of the sentiment rows; absent where the corpus has too few known rows to tell. */
  readonly weight?: number;
  /** 0…1: share of its comments in which a row says something of its words already. */
  readonly covered: number;
  /** Comments of its side of which the rows say nothing so far, or the opposite. */
  readonly missed: number;
  /** Rows that know exactly these words. */
  readonly known: readonly { readonly entry: string; readonly label: string; readonly weight: number }[];
  readonly nearest: readonly NearEntry[];
  readonly doubts: readonly Doubt[];
  readonly examples: readonly TermPlace[];
}

export interface Suggestions {
  /** Comments read, by side. */
  readonly comments: SideCounts;
  /** Words and phrases that stood in enough of them to be tested. */
  readonly tested: number;
  readonly calibration?: Calibration;
  /** Not scored yet; the surest first, those with a doubt after those without. */
  readonly suggestions: readonly Suggestion[];
  /** Scored already; the surest first. */
  readonly known: readonly Suggestion[];
  /** Rows whose sign is not that of the ratings where they fire; the surest first. */
  readonly disagreeing: readonly RowAgreement[];
}
