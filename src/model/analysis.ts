import type { Span } from "./document.js";
import type { LanguageCode } from "./feedback.js";
import type { Problem } from "./problem.js";

/** A word or rule near the evidence that changed its weight. */
export interface Cue extends Span {
  readonly text: string;
  /** See `Evidence.readAs`. */
  readonly readAs?: string;
  /** The lexicon row, "da/cue.core#ikke". */
  readonly entry: string;
  readonly label: string;
  readonly factor: number;
}

/** Why a score is what it is: words of the text, the row that knows them, the weight they ended up with. */
export interface Evidence extends Span {
  readonly text: string;
  /** The text with the words that were meant, where one was misspelt, shortened or typed without its letters. */
  readonly readAs?: string;
  /** "da/sentiment.core#hurtig levering", or a derivation rule "und/derive.core#…". */
  readonly entry: string;
  /** On the scale of its layer: sentiment −3…3 before cues (after them it may be more), labels 0…1. */
  readonly weight: number;
  readonly cues: readonly Cue[];
}

export type SentimentLabel = "negative" | "neutral" | "positive" | "mixed";

export interface Sentiment {
  /** −1…1, one scale for all languages. */
  readonly value: number;
  readonly label: SentimentLabel;
  readonly probabilities: Readonly<Record<SentimentLabel, number>>;
  readonly by: "lexicon" | "model" | "both";
  readonly evidence?: readonly Evidence[];
}

/** A label found in a text; value 0…1 says how strongly the words carry it. */
export interface Score {
  readonly label: string;
  readonly value: number;
  readonly evidence?: readonly Evidence[];
}

export interface NeedScore extends Score {
  readonly state: "met" | "unmet";
}

export interface StageScore extends Score {
  /** −1…1 of the clauses that carry it; absent when it is mentioned without evaluation. */
  readonly sentiment?: number;
  /** True where a positive and a negative clause carry it. */
  readonly mixed?: boolean;
}

export interface TouchpointScore extends StageScore {
  readonly owner: string;
}

export interface SignalScore extends Score {
  readonly quantity?: number;
  readonly unit?: string;
}

export interface DetectedLanguage {
  readonly code: LanguageCode;
  /** 0…1. */
  readonly confidence: number;
  readonly by: "text" | "column" | "prior";
  /** The other languages of a comment written in several, each scored with its own lexicons; the most used first. */
  readonly also?: readonly LanguageCode[];
}

export interface Version {
  readonly wire: 1;
  readonly genklang: string;
  /** First seven hex digits of the SHA-256 over all active packs. */
  readonly lexicons: string;
}

/** One answer out; its JSON is the wire format of command, library, worker and service. */
export interface Analysis {
  readonly id: string;
  readonly language: DetectedLanguage;
  /** Absent when there is nothing to go by, which is not neutral. */
  readonly sentiment?: Sentiment;
  readonly emotions: readonly Score[];
  readonly needs: readonly NeedScore[];
  readonly stages: readonly StageScore[];
  readonly touchpoints: readonly TouchpointScore[];
  readonly signals: readonly SignalScore[];
  /** Set where the text answers nothing ("-", "ved ikke", "no comment"): no theme, no sentiment, not a zero. */
  readonly nonAnswer?: boolean;
  readonly problems: readonly Problem[];
  readonly version: Version;
}
