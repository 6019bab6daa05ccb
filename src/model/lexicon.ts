import type { LanguageCode } from "./feedback.js";
import type { LearnedModel } from "./learned-model.js";
import type { Packed } from "./packed.js";
import type { TextRules } from "./text-rules.js";

/** Kinds are code (each has a scorer or a reader). Languages, labels and words are data. */
export const LEXICON_KINDS = [
  "sentiment",
  "emotion",
  "need",
  "stage",
  "touchpoint",
  "signal",
  "cue",
  "token",
  "detect",
] as const;
export type LexiconKind = (typeof LEXICON_KINDS)[number];

/** The header of a lexicon file: where its rows come from and what may be done with them. */
export interface Provenance {
  readonly title: string;
  readonly version: string;
  readonly source: string;
  readonly licence: string;
  /** "active" rows count from the start; "optional" ones are asked for by id. */
  readonly status: "active" | "optional";
  /** Lowest and highest weight allowed, where there are weights. */
  readonly scale?: readonly [number, number];
  /** Every header line as written, these included. */
  readonly header: ReadonlyMap<string, string>;
}

export interface LexiconEntry {
  /** "da/sentiment.core#hurtig levering"; "#phrase (label)" where a phrase has several labels. */
  readonly id: string;
  /** As people write it, before tokenizing. */
  readonly phrase: string;
  /** Empty for sentiment, whose only label is valence. */
  readonly label: string;
  readonly weight: number;
  /** Needs only. */
  readonly state?: "met" | "unmet";
  readonly lemma?: string;
  readonly pos?: string;
  /** Token lexicons: the form this one is read as, or a number's value, or a unit's length. */
  readonly norm?: string;
  readonly note?: string;
  /** Overlays only: a row with an empty weight takes the base's row away. */
  readonly removes?: true;
  /** 1-based line in its file. */
  readonly line: number;
}

export interface Lexicon {
  /** "da/sentiment.core" */
  readonly id: string;
  readonly kind: LexiconKind;
  readonly language: LanguageCode;
  readonly provenance: Provenance;
  readonly entries: readonly LexiconEntry[];
}

/** One row of a label file: its id, its name in each language, and what else its columns say. */
export interface Label {
  readonly id: string;
  readonly names: ReadonlyMap<LanguageCode, string>;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Label files by kind: "emotions", "needs", "stages", "touchpoints", "signals", "cues". */
export type LabelSets = ReadonlyMap<string, ReadonlyMap<string, Label>>;

/** "When stage and polarity and signal, then label": one row of a derivation file. */
export interface DerivationRule {
  readonly id: string;
  readonly scope: "clause" | "comment";
  /** All must hold in the same clause or comment; e.g. "stage:delivery", "polarity:negative", "signal:wait". */
  readonly when: readonly string[];
  /** "need:ease:unmet", "emotion:frustration", "stage:support". */
  readonly gives: string;
  readonly weight: number;
}

/** All that is known of a language, as plain data; made once, never changed. */
export interface LanguagePack {
  readonly code: LanguageCode;
  readonly name: string;
  /** Rows of language.tsv: iso, decimal, confusable, stemmer, tagger … */
  readonly attributes: ReadonlyMap<string, string>;
  readonly lexicons: readonly Lexicon[];
  readonly rules: ReadonlyMap<string, number>;
  readonly derivations: readonly DerivationRule[];
  readonly labels: LabelSets;
  readonly textRules: TextRules;
  /** Learned weights of the language and those of all languages; none where it has none of its own. */
  readonly models: readonly LearnedModel[];
  /**
   * What the rows and weights compile to, where that was kept: then neither is read for it. Not enumerable, so that a copy
   * of a pack with other rows (`{ ...pack, lexicons }`) never has that of the first.
   */
  readonly packed?: Packed;
}
