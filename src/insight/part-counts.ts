import type { Reconciliation, Summary, SummaryPart } from "../model/index.js";
import { FIXED, UNRATED } from "./part-limits.js";
import type { RowFacts } from "./row-facts.js";
import type { Quantity } from "./summarize-signals.js";
import { textOrder } from "./text-order.js";

type IsBase = (rated: 0 | 1) => boolean;

/** Texts (not rows) by the label of their sentiment; "none" where a text was read and nothing in it evaluates. */
export function partSentiments(part: SummaryPart, isBase: IsBase): Summary["sentiment"] {
  const of = (wanted: string) =>
    part.sentiments.reduce(
      (sum, [rated, label, count]) => sum + (isBase(rated) && label === wanted ? count : 0),
      0,
    );
  return {
    negative: of("negative"),
    neutral: of("neutral"),
    positive: of("positive"),
    mixed: of("mixed"),
    none: of("none"),
  };
}

/** Texts that say something, by language; the most frequent first. */
export function partLanguages(part: SummaryPart, isBase: IsBase): Summary["languages"] {
  const counts = new Map<string, Summary["languages"][number]>();
  for (const [rated, code, read, n] of part.languages) {
    if (!isBase(rated)) continue;
    const key = `${code} ${read}`;
    counts.set(key, { code, n: n + (counts.get(key)?.n ?? 0), read: read === 1 });
  }
  return [...counts.values()].sort((left, right) => right.n - left.n || textOrder(left.code, right.code));
}

/** The quantities named with each signal. */
export function partQuantities(part: SummaryPart, isBase: IsBase): readonly Quantity[] {
  return part.quantities.flatMap(([rated, label, unit, quantity, count]) =>
    isBase(rated) ? [{ label, unit, quantity: quantity / FIXED.quantity, count }] : [],
  );
}

/**
 * How the rows add up. `rows` = used + withoutScore + dontKnow + invalidScore. `base` are the rows everything else is
 * about: the used ones, or all where no row has a usable score; withText + emptyText + nonAnswers + languageNotRead is
 * their number. Equal texts are counted exactly as far as the part keeps all of them, estimated beyond.
 */
export function partReconciliation(
  part: SummaryPart,
  all: readonly RowFacts[],
  base: readonly RowFacts[],
): Reconciliation {
  const unrated = all.filter((fact) => fact.rating === undefined);
  const missing = (reason: string) =>
    unrated.filter((fact) => (fact.source.feedback.ratingMissing ?? "empty") === reason).length;
  const withText = base.filter((fact) => fact.comment === "read");
  return {
    rows: all.length,
    used: all.length - unrated.length,
    withoutScore: missing("empty"),
    dontKnow: missing("dont-know"),
    invalidScore: missing("invalid"),
    withText: withText.length,
    emptyText: base.filter((fact) => fact.comment === "empty").length,
    nonAnswers: base.filter((fact) => fact.comment === "non-answer").length,
    languageNotRead: base.filter((fact) => fact.comment === "not-read").length,
    withEvidence: withText.filter(hasEvidence).length,
    withTheme: withText.filter(hasTheme).length,
    duplicateTexts: duplicates(part, unrated.length < all.length),
  };
}

function hasTheme(fact: RowFacts): boolean {
  return Object.values(fact.themes).some((labels) => labels.size > 0);
}

function hasEvidence(fact: RowFacts): boolean {
  return fact.sentiment !== undefined || fact.emotions.size > 0 || fact.signals.size > 0 || hasTheme(fact);
}

/** Greatest hash and one. */
const HASHES = 2 ** 53;

function duplicates({ texts }: SummaryPart, isRated: boolean): number {
  let repeated = 0;
  for (const { at } of texts.kept) {
    const count = at.reduce((sum, [, , points, rows]) => sum + (isRated && points === UNRATED ? 0 : rows), 0);
    repeated += Math.max(0, count - 1);
  }
  const last = texts.kept.at(-1);
  if (last === undefined || texts.kept.length < texts.most) return repeated;
  // Hashes are spread evenly: the share of their range that was kept is the share of the texts.
  return Math.round((repeated * HASHES) / last.hash);
}
