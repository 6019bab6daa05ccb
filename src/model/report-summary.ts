import type {
  ActionList,
  EmpathyContrast,
  FailureDemand,
  Integrity,
  OwnerPart,
  ThemeSummary,
} from "./action-summary.js";
import type { Evidence, Version } from "./analysis.js";
import type { Metric, Multiplicity } from "./driver-detail.js";
import type { Difference, GroupPart } from "./group.js";
import type { Problem } from "./problem.js";
import type { DriverModel, DriverPolarity, DriverSummary, Estimate, Nps, Reliability } from "./summary.js";
import type { TaggingSummary } from "./tagging.js";

/** How the rows of the input add up: every row is in exactly one of used and the reasons for not being used. */
export interface Reconciliation {
  readonly rows: number;
  /** Rows with a usable score 0–10. */
  readonly used: number;
  readonly withoutScore: number;
  readonly dontKnow: number;
  readonly invalidScore: number;
  /** Of the used rows: with a text that says something, with an empty text, with a non-answer, in a language not read. */
  readonly withText: number;
  readonly emptyText: number;
  readonly nonAnswers: number;
  readonly languageNotRead: number;
  /** Of those with text: where at least one layer, at least one theme, was found. */
  readonly withEvidence: number;
  readonly withTheme: number;
  /** Rows whose text is the same as an earlier row's (kept and counted, but said). */
  readonly duplicateTexts: number;
}

export interface MentionChange {
  readonly layer: string;
  readonly label: string;
  readonly polarity: DriverPolarity;
  readonly before: { readonly mentions: number; readonly of: number };
  readonly after: { readonly mentions: number; readonly of: number };
  /** In percentage points. */
  readonly difference: Difference;
}

export interface Change {
  /** The column the periods come from. */
  readonly column: string;
  readonly before: GroupPart & { readonly from?: string; readonly to?: string };
  readonly after: GroupPart & { readonly from?: string; readonly to?: string };
  /** After − before, in NPS points. */
  readonly difference?: Difference;
  /** Points from which two such periods differ significantly, and can be seen with 80 % power. */
  readonly detectable?: { readonly significant: number; readonly power80: number };
  readonly mentions: readonly MentionChange[];
}

export interface SegmentTable {
  readonly column: string;
  readonly parts: readonly (GroupPart & {
    /** Against all other rows, in NPS points. */ readonly difference?: Difference;
  })[];
}

/** The answer of `genklang drivers` with what `--by` and `--period` ask for. */
export interface DriverReport extends DriverSummary {
  readonly change?: Change;
  readonly segments?: readonly SegmentTable[];
  /** Answers per score 0…10 (people), and their mean. */
  readonly distribution?: readonly number[];
  readonly meanRating?: Estimate;
  /** Points between two such waves, each as large as this file, from which they differ, and can be seen with 80 % power. */
  readonly detectable?: { readonly significant: number; readonly power80: number };
  /** Other scores that were asked for. */
  readonly metrics?: readonly Metric[];
  /** Only rows with these cells. */
  readonly where?: readonly { readonly column: string; readonly value: string }[];
  /** One person may have answered several times: the column that names them, and how many they are. */
  readonly cluster?: { readonly column: string; readonly people: number };
}

export interface StageProfile {
  readonly label: string;
  readonly role: "theme" | "outcome";
  readonly mentions: number;
  readonly share: number;
  readonly positive: number;
  readonly negative: number;
  readonly mixed: number;
  readonly none: number;
  /** 100·(positive − negative)/(positive + negative + mixed), adjusted interval; absent under 5 evaluated mentions. */
  readonly netSentiment?: Estimate;
  readonly reliability: Reliability;
}

/** Shares among promoters, passives and detractors whose comment was read; Wilson intervals, 0…1. */
export interface ProfileRow {
  readonly label: string;
  readonly state?: "met" | "unmet";
  readonly mentions: number;
  readonly promoters: Estimate & { readonly n: number };
  readonly passives: Estimate & { readonly n: number };
  readonly detractors: Estimate & { readonly n: number };
}

export interface EmpathyPanel {
  readonly met: GroupPart;
  readonly unmet: GroupPart;
  /** Silence is not "not understood". */
  readonly notMentioned: GroupPart;
  readonly both: number;
  /** 100·(met − unmet)/(met + unmet) with interval; absent under 5. */
  readonly index?: Estimate;
  /** Share of read comments with any evidence of being seen or not. */
  readonly coverage: Estimate;
  /** Outcome (resolved, unresolved, not mentioned) × seen (met, unmet, not mentioned). */
  readonly outcome: readonly {
    readonly outcome: "resolved" | "unresolved" | "not-mentioned";
    readonly seen: "met" | "unmet" | "not-mentioned";
    readonly part: GroupPart;
  }[];
  /** Seen − not seen, for each outcome. */
  readonly contrasts?: readonly EmpathyContrast[];
}

export interface Quote {
  readonly id: string;
  readonly row: number;
  /** Names, addresses and numbers masked; evidence offsets point into this text. */
  readonly text: string;
  readonly language: string;
  readonly rating?: number;
  readonly layer: string;
  readonly label: string;
  readonly polarity: DriverPolarity;
  readonly evidence: readonly Evidence[];
}

export interface CallBack {
  readonly id: string;
  readonly row: number;
  /** Where parts of several files were merged. */
  readonly source?: string;
  readonly rating: number;
  readonly text: string;
  readonly date?: string;
  /** Which rule put it here: labels of needs unmet and signals found. */
  readonly reasons: readonly { readonly layer: "need" | "signal" | "stage"; readonly label: string }[];
}

export interface LexiconUse {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly rows: number;
}

/** All that the report, the terminal and `--format json` of `analyze` say about a file. */
export interface Summary {
  readonly source: string;
  readonly ratingColumn?: string;
  readonly reconciliation: Reconciliation;
  readonly nps?: Nps;
  readonly reliability: Reliability;
  /** Answers per score 0…10. */
  readonly distribution: readonly number[];
  readonly meanRating?: Estimate;
  readonly change?: Change;
  readonly segments: readonly SegmentTable[];
  readonly stages: readonly StageProfile[];
  readonly touchpoints: readonly (StageProfile & { readonly owner: string })[];
  readonly emotions: readonly ProfileRow[];
  readonly needs: readonly ProfileRow[];
  readonly empathy: EmpathyPanel;
  readonly signals: readonly {
    readonly label: string;
    readonly part: GroupPart;
    readonly quantities: readonly { readonly unit: string; readonly n: number; readonly median: number }[];
  }[];
  /** Sentiment labels of the texts, and none. */
  readonly sentiment: {
    readonly negative: number;
    readonly neutral: number;
    readonly positive: number;
    readonly mixed: number;
    readonly none: number;
  };
  readonly models: readonly DriverModel[];
  /** Other scores that were asked for, also by segment. */
  readonly metrics?: readonly Metric[];
  /** Over all differences that the report shows. */
  readonly multiplicity?: Multiplicity;
  /** On what the accuracy beside the drivers was measured. */
  readonly tagging?: TaggingSummary;
  /** From which difference two waves, each as large as this file, could be told apart. */
  readonly detectable?: { readonly significant: number; readonly power80: number };
  readonly quotes: readonly Quote[];
  readonly callBacks: readonly CallBack[];
  /** How many there are, where the list is cut. */
  readonly callBacksFound?: number;
  /** Whose hands the touchpoints are in that are spoken of. */
  readonly owners?: readonly OwnerPart[];
  readonly failureDemand?: FailureDemand;
  /** Lists to act on, each with its rule. */
  readonly lists?: readonly ActionList[];
  readonly integrity?: Integrity;
  /** Only where they were asked for. */
  readonly themes?: ThemeSummary;
  readonly languages: readonly { readonly code: string; readonly n: number; readonly read: boolean }[];
  /** What was left out because a group was too small: column or layer, group, its count. */
  readonly suppressed: readonly { readonly where: string; readonly label: string; readonly n: number }[];
  readonly lexicons: readonly LexiconUse[];
  /** Counted by code. */
  readonly problems: readonly (Problem & { readonly count: number })[];
  readonly seed: number;
  readonly version: Version;
}
