import type { CallBack } from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { maskText } from "./mask-text.js";
import type { FindPersonal } from "./personal-spans.js";
import type { Roles } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";
import { textOrder } from "./text-order.js";

/**
 * Detractors (0–6) to call back, because their comment holds, of the labels marked in the label files (column
 * "callback"): a signal; a need unmet; a stage spoken of negatively, or an outcome stage however it is spoken of. The
 * most reasons first, then the lowest rating, then the latest date. Texts are masked; the id finds the customer.
 */
export function callBacks(facts: readonly RowFacts[], roles: Roles, findPersonal: FindPersonal): CallBack[] {
  return facts
    .flatMap((fact): CallBack[] => {
      if (fact.rating === undefined || netPromoterPoints(fact.rating) >= 0) return [];
      const reasons = reasonsOf(fact, roles);
      if (reasons.length === 0) return [];
      const text = fact.read.map((read) => maskText(read.text, findPersonal(read.text)).text).join("\n");
      const { id, row, rating, date } = fact;
      return [{ id, row, rating, text, ...(date === undefined ? {} : { date }), reasons }];
    })
    .sort(
      (left, right) =>
        right.reasons.length - left.reasons.length ||
        left.rating - right.rating ||
        textOrder(right.date ?? "", left.date ?? "") ||
        left.row - right.row,
    );
}

function reasonsOf(fact: RowFacts, roles: Roles): CallBack["reasons"] {
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
