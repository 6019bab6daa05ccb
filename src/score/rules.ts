import type { LanguagePack } from "../model/lexicon.js";

/** The rows of rules.*.tsv that scoring needs, by name. */
const NAMES = [
  "absence.negative",
  "clause.share",
  "concession.forward",
  "contrast.before",
  "denial.forward",
  "derive.threshold",
  "emphasis.capitals",
  "emphasis.elongated",
  "emphasis.exclamation",
  "excess.negative",
  "intensity.backward",
  "label.intensity.maximum",
  "label.threshold",
  "negation.backward",
  "negation.forward",
  "negation.negative",
  "polarity.mixed",
  "polarity.threshold",
  "question.improve",
  "question.nothing",
  "question.praise",
  "sentiment.softening",
  "strong.threshold",
] as const;

/** Those that learned weights need; 0 where a language has none. */
const LEARNED_NAMES = [
  "learned.brief",
  "learned.certain",
  "learned.disagreement",
  "learned.disagreement.value",
  "learned.emotion",
  "learned.farthest",
  "learned.need",
  "learned.sentiment",
  "learned.shown",
  "learned.stage",
  "learned.value.chance",
  "learned.value.net",
] as const;

export type Rules = Readonly<Record<(typeof NAMES)[number] | (typeof LEARNED_NAMES)[number], number>>;

/** @throws {RangeError} naming every row that is missing. */
export function readRules(pack: LanguagePack): Rules {
  const all = [...NAMES, ...LEARNED_NAMES];
  const missing = (pack.models.length > 0 ? all : NAMES).filter((name) => !pack.rules.has(name));
  if (missing.length > 0) {
    throw new RangeError(
      `expected rows ${missing.map((name) => `"${name}"`).join(", ")} in rules.*.tsv of language "${pack.code}" ` +
        "or of und; there are none. Add them with a number and where it comes from",
    );
  }
  return Object.fromEntries(all.map((name) => [name, pack.rules.get(name) ?? 0])) as Rules;
}
