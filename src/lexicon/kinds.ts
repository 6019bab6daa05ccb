import type { LexiconKind } from "../model/lexicon.js";

/** The columns a file of each kind must have, in any order; `note` and the bracketed ones may be missing. */
export interface KindColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** The label file its labels come from, where it has labels. */
  readonly labels?: string;
  /** Labels that belong to the kind itself. */
  readonly ownLabels?: readonly string[];
  readonly weighted: boolean;
}

export const KIND_COLUMNS: Readonly<Record<LexiconKind, KindColumns>> = {
  sentiment: { required: ["phrase", "weight"], optional: ["lemma", "pos", "note"], weighted: true },
  emotion: {
    required: ["phrase", "label", "weight"],
    optional: ["note"],
    labels: "emotions",
    weighted: true,
  },
  need: {
    required: ["phrase", "label", "state", "weight"],
    optional: ["note"],
    labels: "needs",
    weighted: true,
  },
  stage: { required: ["phrase", "label", "weight"], optional: ["note"], labels: "stages", weighted: true },
  touchpoint: {
    required: ["phrase", "label", "weight"],
    optional: ["note"],
    labels: "touchpoints",
    weighted: true,
  },
  signal: { required: ["phrase", "label", "weight"], optional: ["note"], labels: "signals", weighted: true },
  cue: { required: ["phrase", "label", "weight"], optional: ["note"], labels: "cues", weighted: true },
  token: {
    required: ["phrase", "label", "norm"],
    optional: ["note"],
    ownLabels: [
      "abbreviation",
      "emoticon",
      "number",
      "unit",
      "spelling",
      "respelling",
      "mark",
      "slip",
      "silent",
      "word",
      "part",
      "link",
      "ending",
      "definite",
      "tail",
      "closing",
      "entity",
      "stop",
      "closer",
      "breaker",
      "bullet",
      "month",
      "numbered",
      "ordinal",
      "clock",
      "host",
      "site",
      "colon",
    ],
    weighted: false,
  },
  detect: { required: ["phrase", "label", "weight"], optional: [], weighted: true },
};

/** Parts of speech a sentiment row may name; with "!" the row counts only where the word has it. */
export const PARTS_OF_SPEECH: ReadonlySet<string> = new Set([
  "adjective",
  "adverb",
  "noun",
  "verb",
  "interjection",
]);

/** Header keys every file must have. */
export const REQUIRED_HEADER = ["title", "version", "language", "kind", "source", "licence"] as const;
