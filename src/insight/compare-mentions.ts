import type { MentionChange } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { proportionDifference } from "../stats/proportion-difference.js";
import { effectiveNumber } from "./group-part.js";
import type { Limits } from "./limits.js";
import { type RowFacts, THEME_LAYERS, type ThemeLayer } from "./row-facts.js";
import { textOrder } from "./text-order.js";

/**
 * How often each theme is mentioned, and how, in two sets of rows: shares of the comments that were read (weighted), the
 * second − the first in percentage points, q over all of them. Themes with fewer mentions than a column of the driver
 * model needs, in both together, are not compared. The largest change first.
 */
export function compareMentions(
  before: readonly RowFacts[],
  after: readonly RowFacts[],
  limits: Limits,
): MentionChange[] {
  const [first, second] = [before, after].map((rows) => rows.filter((row) => row.comment === "read")) as [
    RowFacts[],
    RowFacts[],
  ];
  const keys = new Map<string, Pick<MentionChange, "layer" | "label" | "polarity">>();
  for (const row of [...first, ...second]) {
    for (const layer of THEME_LAYERS) {
      for (const [label, polarity] of row.themes[layer]) {
        keys.set(`${layer}/${label}/${polarity}`, { layer, label, polarity });
      }
    }
  }
  const found = [...keys.values()].flatMap((key): MentionChange[] => {
    const one = proportion(first, key);
    const other = proportion(second, key);
    if (one.mentions + other.mentions < limits.columnMinimum) return [];
    const difference = proportionDifference(other, one);
    if (difference === undefined) return [];
    const { value, low, high, p } = difference;
    return [
      {
        ...key,
        before: { mentions: one.mentions, of: first.length },
        after: { mentions: other.mentions, of: second.length },
        difference: { value: 100 * value, low: 100 * low, high: 100 * high, p },
      },
    ];
  });
  const adjusted = benjaminiHochberg(found.map((change) => change.difference.p));
  return found
    .map((change, index) => ({
      ...change,
      difference: { ...change.difference, q: adjusted[index] as number },
    }))
    .sort(
      (left, right) =>
        Math.abs(right.difference.value) - Math.abs(left.difference.value) ||
        textOrder(
          `${left.layer}/${left.label}/${left.polarity}`,
          `${right.layer}/${right.label}/${right.polarity}`,
        ),
    );
}

function proportion(
  rows: readonly RowFacts[],
  key: Pick<MentionChange, "layer" | "label" | "polarity">,
): { readonly mentions: number; readonly share: number; readonly count: number } {
  const hits = rows.filter((row) => row.themes[key.layer as ThemeLayer].get(key.label) === key.polarity);
  const weigh = (list: readonly RowFacts[]) => list.reduce((sum, row) => sum + row.weight, 0);
  const total = weigh(rows);
  return {
    mentions: hits.length,
    share: total > 0 ? weigh(hits) / total : 0,
    count: effectiveNumber(rows),
  };
}
