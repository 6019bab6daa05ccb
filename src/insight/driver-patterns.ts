import { drawExamples, EXAMPLES } from "./draw-examples.js";
import type { DriverRow } from "./driver-row.js";
import { textOrder } from "./text-order.js";

interface Pattern {
  readonly row: DriverRow;
  count: number;
  ids: string[];
  /** Mean of the sentiments so far, and Σ weight·(sentiment − mean)². */
  mean: number;
  within: number;
}

/** Ids are thinned out whenever so many have come together. */
const MOST_IDS = 64;

/**
 * Rows alike in score, weight, comment, themes, person, segments and period taken together, with their count and a few
 * ids (drawn by seed): every number of a model comes out the same, and a million rows are some thousand. In an order that does
 * not depend on that of the rows.
 */
export function driverPatterns(rows: Iterable<DriverRow>, seed: number): DriverRow[] {
  const patterns = new Map<string, Pattern>();
  for (const row of rows) {
    const key = keyOf(row);
    const pattern = patterns.get(key);
    if (pattern === undefined) {
      patterns.set(key, {
        row,
        count: row.count ?? 1,
        ids: idsOf(row),
        mean: row.sentiment ?? 0,
        within: row.sentimentWithin ?? 0,
      });
    } else addRow(pattern, row, seed);
  }
  const sorted = [...patterns].sort(([left], [right]) => textOrder(left, right));
  return sorted.map(([, { row, count, ids, mean, within }]) => ({
    ...row,
    count,
    ids: thin(ids, seed),
    ...(row.sentiment === undefined ? {} : { sentiment: mean, sentimentWithin: within }),
  }));
}

/** Everything that tells rows apart; a row of nobody known is a person of its own. */
function keyOf({ rating, weight, comment, sentiment, period, themes, strata = [], cluster, id }: DriverRow) {
  const named = [...themes].map(([label, polarity]) => `${label}\u0001${polarity}`).sort();
  const person = cluster === "" ? `\u0002${id}` : (cluster ?? "");
  const tone = sentiment === undefined ? 0 : 1;
  return [
    rating,
    weight,
    comment,
    tone,
    period ?? "",
    named.join("\u0003"),
    strata.join("\u0003"),
    person,
  ].join("\u0000");
}

function addRow(pattern: Pattern, row: DriverRow, seed: number): void {
  const added = row.count ?? 1;
  const apart = (row.sentiment ?? 0) - pattern.mean;
  const count = pattern.count + added;
  pattern.within += (row.sentimentWithin ?? 0) + (row.weight * apart * apart * pattern.count * added) / count;
  pattern.mean += (apart * added) / count;
  pattern.count = count;
  pattern.ids.push(...idsOf(row));
  if (pattern.ids.length > MOST_IDS) pattern.ids = thin(pattern.ids, seed);
}

function idsOf(row: DriverRow): string[] {
  return (row.ids ?? [row.id]).filter((id) => id !== "");
}

function thin(ids: string[], seed: number): string[] {
  return ids.length <= EXAMPLES ? ids : drawExamples(ids, seed, "pattern");
}
