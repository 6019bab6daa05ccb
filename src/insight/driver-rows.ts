import type { FeedbackRow } from "../model/index.js";
import type { DriverRow } from "./driver-row.js";
import type { RowContext } from "./row-context.js";
import type { RowFacts, ThemeLayer } from "./row-facts.js";

/** The rated rows as one layer's model sees them; facts that several rows share are given once, with their number. */
export function driverRows(
  facts: readonly RowFacts[],
  layer: ThemeLayer,
  contextOf: (row: FeedbackRow, fact: RowFacts) => RowContext = () => ({}),
): DriverRow[] {
  const counts = new Map<RowFacts, number>();
  for (const fact of facts) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].flatMap(([fact, count]) => {
    if (fact.rating === undefined) return [];
    const comment = fact.comment === "read" || fact.comment === "not-read" ? fact.comment : "none";
    return {
      id: fact.id,
      rating: fact.rating,
      weight: fact.weight,
      count,
      comment,
      themes: fact.themes[layer],
      ...(fact.sentiment === undefined ? {} : { sentiment: fact.sentiment }),
      ...contextOf(fact.source.feedback, fact),
    };
  });
}
