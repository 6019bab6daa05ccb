import type { LabelSets, Summary } from "../model/index.js";
import { median } from "../stats/median.js";
import { groupBy } from "./group-by.js";
import { groupPart } from "./group-part.js";
import type { Limits } from "./limits.js";
import { labelOrder } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";

/** Each signal that occurs: who mentions it, their NPS, and the medians of the quantities they name, by unit. */
export function summarizeSignals(
  facts: readonly RowFacts[],
  labels: LabelSets,
  limits: Limits,
): Summary["signals"] {
  const found = new Set(facts.flatMap((fact) => [...fact.signals]));
  return labelOrder(labels, "signals", found)
    .filter((label) => found.has(label))
    .map((label) => {
      const rows = facts.filter((fact) => fact.signals.has(label));
      return { label, part: groupPart(label, rows, limits), quantities: quantitiesOf(rows, label, limits) };
    });
}

function quantitiesOf(
  rows: readonly RowFacts[],
  label: string,
  limits: Limits,
): Summary["signals"][number]["quantities"] {
  const named = rows
    .flatMap((row) => row.read.flatMap(({ analysis }) => analysis.signals))
    .filter((signal) => signal.label === label && signal.quantity !== undefined);
  return [...groupBy(named, (signal) => signal.unit ?? "")]
    .map(([unit, signals]) => ({
      unit,
      n: signals.length,
      median: median(signals.flatMap((signal) => signal.quantity ?? [])) as number,
    }))
    .filter((quantity) => quantity.n >= limits.suppressBelow)
    .sort((left, right) => right.n - left.n);
}
