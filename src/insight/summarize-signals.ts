import type { LabelSets, Summary } from "../model/index.js";
import { groupBy } from "./group-by.js";
import { groupPart } from "./group-part.js";
import type { Limits } from "./limits.js";
import { labelOrder } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";

/** A quantity named with a signal, and how often. */
export interface Quantity {
  readonly label: string;
  /** "" where none is named. */
  readonly unit: string;
  readonly quantity: number;
  readonly count: number;
}

/** Each signal that occurs: who mentions it, their NPS, and the medians of the quantities they name, by unit. */
export function summarizeSignals(
  facts: readonly RowFacts[],
  labels: LabelSets,
  quantities: readonly Quantity[],
  limits: Limits,
): Summary["signals"] {
  const rows = new Map<string, RowFacts[]>();
  for (const fact of facts) {
    for (const label of fact.signals) {
      const known = rows.get(label);
      if (known === undefined) rows.set(label, [fact]);
      else known.push(fact);
    }
  }
  return labelOrder(labels, "signals", rows.keys())
    .filter((label) => rows.has(label))
    .map((label) => ({
      label,
      part: groupPart(label, rows.get(label) ?? [], limits),
      quantities: quantitiesOf(
        quantities.filter((one) => one.label === label),
        limits,
      ),
    }));
}

function quantitiesOf(named: readonly Quantity[], limits: Limits): Summary["signals"][number]["quantities"] {
  return [...groupBy(named, (one) => one.unit)]
    .map(([unit, ofUnit]) => ({
      unit,
      n: ofUnit.reduce((sum, { count }) => sum + count, 0),
      median: countedMedian(ofUnit),
    }))
    .filter((quantity) => quantity.n >= limits.suppressBelow)
    .sort((left, right) => right.n - left.n);
}

/** The middle value, or the mean of the two in the middle. */
function countedMedian(named: readonly Quantity[]): number {
  const inOrder = [...named].sort((left, right) => left.quantity - right.quantity);
  const n = inOrder.reduce((sum, { count }) => sum + count, 0);
  const at = (place: number): number => {
    let passed = 0;
    for (const { quantity, count } of inOrder) {
      passed += count;
      if (passed > place) return quantity;
    }
    return Number.NaN;
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}
