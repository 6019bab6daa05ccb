import type { SentimentLabel } from "../model/analysis.js";
import type { LanguagePack } from "../model/lexicon.js";

/** What the sentiment of a whole text is decided by; sums of weights are logarithms, log(1 + x). */
export const SENTIMENT_FEATURES = [
  /** −1…1, the value that is reported. */
  "net",
  /** 0…0.5, the weaker side's share before contrast words moved weight: a "but" does not make a side go away. */
  "share",
  /** All weight, and the positive weight of it before contrast words. */
  "strength",
  "positive",
  /** The most positive and the most negative clause, and the weaker of these two. */
  "highest",
  "lowest",
  "opposed",
  /** −1…1, what the last clause that evaluates says: people end with their verdict. */
  "last",
  /** Positive places, up to three. */
  "praises",
  /** 1 where nothing says good or bad. */
  "nothing",
  /** Length in words. */
  "words",
  /** 1 where a "but" stands. */
  "contrast",
] as const;

export type SentimentFeatures = Readonly<Record<(typeof SENTIMENT_FEATURES)[number], number>>;

/** On a tie the first wins. */
export const SENTIMENT_LABELS: readonly SentimentLabel[] = ["neutral", "negative", "positive", "mixed"];

/** A straight line per label: its intercept and one weight per feature, in the order of `SENTIMENT_FEATURES`. */
export type Decision = ReadonlyMap<SentimentLabel, readonly number[]>;

/** The names of the rows that decide, `decide.mixed.share` and the like, `decide.mixed.intercept` first of each label. */
export function decisionNames(label: SentimentLabel): readonly string[] {
  return ["intercept", ...SENTIMENT_FEATURES].map((feature) => `decide.${label}.${feature}`);
}

/** @throws {RangeError} naming every row that is missing. */
export function readDecision(pack: LanguagePack): Decision {
  const missing = SENTIMENT_LABELS.flatMap(decisionNames).filter((name) => !pack.rules.has(name));
  if (missing.length > 0) {
    throw new RangeError(
      `expected rows ${missing.join(", ")} in rules.*.tsv of language "${pack.code}" or of und; there are none. ` +
        "Write them anew with: npm run train:decision -- <data folder>",
    );
  }
  return new Map(
    SENTIMENT_LABELS.map((label) => [label, decisionNames(label).map((name) => pack.rules.get(name) ?? 0)]),
  );
}
