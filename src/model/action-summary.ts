import type { Difference, GroupPart } from "./group.js";
import type { DriverPolarity, Estimate } from "./summary.js";

/** NPS of those who were seen and understood − NPS of those who were not, where the matter ended alike. */
export interface EmpathyContrast {
  readonly outcome: "resolved" | "unresolved" | "not-mentioned";
  readonly met: GroupPart;
  readonly unmet: GroupPart;
  /** Absent where one of the two is too small. */
  readonly difference?: Difference;
}

/** Comments that speak of touchpoints in the hands of one owner. */
export interface OwnerPart {
  /** As the label file has it. */
  readonly owner: string;
  readonly mentions: number;
  /** Rows with a negative (or mixed) mention: their number, their share of the comments read, their NPS. */
  readonly negative: GroupPart;
  readonly share: Estimate;
  /** Of these, rows without a negative mention of anything in other hands. */
  readonly alone: number;
}

/** Contacts that would not have been needed had something worked before: told of, not inferred. */
export interface FailureDemand {
  /** Comments that tell of a contact. */
  readonly contacts: GroupPart;
  /** Of these, with a signal that the label file marks as failure. */
  readonly failure: GroupPart;
  /** 0…1, Wilson. */
  readonly share: Estimate;
  /** NPS of those − NPS of the other contacts. */
  readonly difference?: Difference;
  /** Which signals, the most frequent first; one comment may hold several. */
  readonly signals: readonly { readonly label: string; readonly n: number }[];
  /** Stages other than the contact itself that the contacts speak of negatively. */
  readonly after: readonly { readonly label: string; readonly n: number }[];
}

/** Why a row stands in a list. */
export interface ListReason {
  readonly layer: "need" | "signal" | "stage" | "touchpoint" | "tone";
  readonly label: string;
  readonly polarity?: DriverPolarity;
}

export interface ListedComment {
  readonly id: string;
  readonly row: number;
  /** Where parts of several files were merged. */
  readonly source?: string;
  readonly rating?: number;
  readonly date?: string;
  readonly language: string;
  /** Masked. */
  readonly text: string;
  readonly reasons: readonly ListReason[];
}

/** Rows that follow one rule, in the order in which they are worth reading. */
export interface ActionList {
  readonly rule: "praise-low" | "blame-high" | "pain" | "gesture";
  /** How many follow the rule; `rows` may be cut. */
  readonly found: number;
  /** How many could have: rated comments that were read, of the scores the rule is about. */
  readonly of: number;
  readonly share: Estimate;
  readonly rows: readonly ListedComment[];
}

/** One number's move beside another's: is the gap between them more than noise? */
export interface NumberAndWords {
  /** Mean score 0–10, later − earlier (unit − rest). */
  readonly score: Difference;
  /** Mean tone −1…1 of the same rows. */
  readonly words: Difference;
  /** Score's move − tone's move, each in standard deviations of an answer. */
  readonly gap: Difference;
  /** Rows with both, in the two groups. */
  readonly n: readonly [number, number];
  readonly verdict: "number-only" | "words-only" | "both" | "neither" | "undetermined";
}

/** More answers just above a threshold than a smooth distribution would have. */
export interface Heaping {
  /** The first score of the better class: 9 (promoter) or 7 (passive). */
  readonly threshold: 7 | 9;
  /** Answers with the score below, and with the threshold. */
  readonly below: number;
  readonly at: number;
  /** How many of these two would be at the threshold, were the distribution smooth. */
  readonly expected: number;
  /** Odds of the threshold against the score below, observed : expected; 1 is smooth. */
  readonly ratio: Estimate;
}

export interface IdenticalText {
  /** The first row with it. */
  readonly id: string;
  readonly row: number;
  readonly source?: string;
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
  /** Different days on which it was given; the most on one day. */
  readonly days: number;
  readonly mostOnADay: number;
}

export interface IntegrityUnit extends GroupPart {
  /** Share of comments read that tell of being asked for a top score. */
  readonly asked: Estimate & { readonly n: number };
  /** Odds 9 : 8 here over the odds 9 : 8 of all others; 1 is alike. */
  readonly heaping?: Difference;
  /** Share of answers whose text (four words and more) another answer has too. */
  readonly identical?: Estimate & { readonly n: number };
  readonly gap?: NumberAndWords;
}

/** Things to look at before a score is trusted; indicators, never accusations. */
export interface Integrity {
  readonly asked: {
    /** Comments that tell of being asked for a top score. */
    readonly part: GroupPart;
    readonly of: number;
    readonly share: Estimate;
    /** NPS of those − NPS of the other comments read. */
    readonly difference?: Difference;
  };
  readonly heaping: readonly Heaping[];
  readonly identical: {
    /** Texts of four words and more that came more than once, and the answers that have them. */
    readonly texts: number;
    readonly answers: number;
    readonly of: number;
    /** True where there were too many texts to compare all; the figures are then about a sample of them. */
    readonly sampled: boolean;
    readonly groups: readonly IdenticalText[];
  };
  /** Days with far more answers than usual. */
  readonly bursts: readonly {
    readonly date: string;
    readonly n: number;
    /** Median of a day with answers. */
    readonly usual: number;
    readonly part: GroupPart;
    readonly difference?: Difference;
  }[];
  readonly units: readonly { readonly column: string; readonly parts: readonly IntegrityUnit[] }[];
  /** The same by calendar month, in order. */
  readonly months: readonly IntegrityUnit[];
  /** Between the two periods that are compared. */
  readonly change?: NumberAndWords;
}

/** A phrase of a theme that no label covers. */
export interface ThemePhrase {
  readonly phrase: string;
  readonly language: string;
  readonly comments: number;
}

/** Something customers write of that the schemes have no word for. */
export interface ThemeCandidate {
  /** Its most telling phrase. */
  readonly name: string;
  readonly phrases: readonly ThemePhrase[];
  readonly comments: number;
  /** 0…1 of the comments read. */
  readonly share: Estimate;
  /** The stage its comments speak of most, where one is clear. */
  readonly stage?: string;
  readonly positive: number;
  readonly negative: number;
  readonly part: GroupPart;
  /** Against all other comments read. */
  readonly difference?: Difference;
  /** Row ids, the smallest by hash. */
  readonly examples: readonly string[];
}

export interface ThemeSummary {
  readonly themes: readonly ThemeCandidate[];
  /** Comments read, those with a candidate, those with no label and no candidate: nothing is forced into a theme. */
  readonly comments: number;
  readonly covered: number;
  readonly without: number;
  /** A phrase must stand in so many comments. */
  readonly least: number;
}
