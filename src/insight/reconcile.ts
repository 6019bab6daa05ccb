import type { Reconciliation } from "../model/index.js";
import type { RowFacts } from "./row-facts.js";

/**
 * How the rows add up. `rows` = used + withoutScore + dontKnow + invalidScore. `base` are the rows everything else is
 * about: the used ones, or all where no row has a usable score; withText + emptyText + nonAnswers + languageNotRead is
 * their number.
 */
export function reconcile(all: readonly RowFacts[], base: readonly RowFacts[]): Reconciliation {
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
    duplicateTexts: duplicates(base),
  };
}

function hasTheme(fact: RowFacts): boolean {
  return Object.values(fact.themes).some((labels) => labels.size > 0);
}

function hasEvidence(fact: RowFacts): boolean {
  return fact.sentiment !== undefined || fact.emotions.size > 0 || fact.signals.size > 0 || hasTheme(fact);
}

function duplicates(base: readonly RowFacts[]): number {
  const texts = base
    .filter((fact) => fact.comment === "read" || fact.comment === "not-read")
    .map((fact) => fact.source.feedback.texts.map((text) => text.trim()).join("\n"))
    .filter((text) => text.trim() !== "");
  return texts.length - new Set(texts).size;
}
