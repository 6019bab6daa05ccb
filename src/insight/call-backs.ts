import type { CallBack } from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import type { Roles } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";
import { textOrder } from "./text-order.js";

/**
 * Why a detractor (0–6) is to be called back: the comment holds, of the labels marked in the label files (column
 * "callback"), a signal; a need unmet; a stage spoken of negatively, or an outcome stage however it is spoken of. Empty
 * for all others.
 */
export function callBackReasons(fact: RowFacts, roles: Roles): CallBack["reasons"] {
  if (fact.rating === undefined || netPromoterPoints(fact.rating) >= 0) return [];
  const signals = [...fact.signals].filter((label) => roles.callBack.signals.has(label));
  const needs = [...fact.themes.needs].filter(
    ([label, polarity]) => roles.callBack.needs.has(label) && polarity !== "positive",
  );
  const stages = [...fact.themes.stages].filter(
    ([label, polarity]) =>
      roles.callBack.stages.has(label) &&
      (roles.outcomes.has(label) || polarity === "negative" || polarity === "mixed"),
  );
  return [
    ...signals.sort(textOrder).map((label) => ({ layer: "signal" as const, label })),
    ...needs.map(([label]) => ({ layer: "need" as const, label })),
    ...stages.map(([label]) => ({ layer: "stage" as const, label })),
  ];
}

const MOST_REASONS = 99;
const SCORES = 10_001;
const DAYS = 100_000;
const DAY = 86_400_000;

/** The most reasons first, then the lowest rating, then the latest date: one whole number, the smaller the earlier. */
export function callBackTier(fact: RowFacts, reasons: number): number {
  const rating = Math.round(1000 * (fact.rating ?? 0));
  const day = fact.date === undefined ? 0 : Math.max(0, Math.round(Date.parse(fact.date) / DAY));
  const late = DAYS - 1 - Math.min(DAYS - 1, day);
  return ((MOST_REASONS - Math.min(MOST_REASONS, reasons)) * SCORES + rating) * DAYS + late;
}
