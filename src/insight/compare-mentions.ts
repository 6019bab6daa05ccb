import type { MentionChange } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { proportionDifference } from "../stats/proportion-difference.js";
import { effectiveNumber } from "./group-part.js";
import type { Limits } from "./limits.js";
import { type RowFacts, THEME_LAYERS } from "./row-facts.js";
import { textOrder } from "./text-order.js";

type Key = Pick<MentionChange, "layer" | "label" | "polarity">;

interface Tally {
  readonly of: number;
  readonly weight: number;
  readonly effective: number;
  readonly mentions: ReadonlyMap<
    string,
    { readonly key: Key; readonly count: number; readonly weight: number }
  >;
}

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
  const [first, second] = [tally(before), tally(after)];
  const keys = new Map([...first.mentions, ...second.mentions].map(([name, { key }]) => [name, key]));
  const found = [...keys].flatMap(([name, key]): MentionChange[] => {
    const one = first.mentions.get(name) ?? { count: 0, weight: 0 };
    const other = second.mentions.get(name) ?? { count: 0, weight: 0 };
    if (one.count + other.count < limits.columnMinimum) return [];
    const difference = proportionDifference(
      { share: other.weight / second.weight || 0, count: second.effective },
      { share: one.weight / first.weight || 0, count: first.effective },
    );
    if (difference === undefined) return [];
    const { value, low, high, p } = difference;
    return [
      {
        ...key,
        before: { mentions: one.count, of: first.of },
        after: { mentions: other.count, of: second.of },
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
        textOrder(nameOf(left), nameOf(right)),
    );
}

function nameOf({ layer, label, polarity }: Key): string {
  return `${layer}/${label}/${polarity}`;
}

function tally(rows: readonly RowFacts[]): Tally {
  const read = rows.filter((row) => row.comment === "read");
  const mentions = new Map<string, { key: Key; count: number; weight: number }>();
  let weight = 0;
  for (const row of read) {
    weight += row.weight;
    for (const layer of THEME_LAYERS) {
      for (const [label, polarity] of row.themes[layer]) {
        const key = { layer, label, polarity };
        const mention = mentions.get(nameOf(key)) ?? { key, count: 0, weight: 0 };
        mention.count++;
        mention.weight += row.weight;
        mentions.set(nameOf(key), mention);
      }
    }
  }
  return { of: read.length, weight, effective: effectiveNumber(read), mentions };
}
