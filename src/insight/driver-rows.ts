import type { DriverRow } from "./compute-drivers.js";
import type { RowFacts, ThemeLayer } from "./row-facts.js";

/** The rated rows as one layer's model sees them. */
export function driverRows(facts: readonly RowFacts[], layer: ThemeLayer): DriverRow[] {
  return facts.flatMap((fact) => {
    if (fact.rating === undefined) return [];
    const comment = fact.comment === "read" || fact.comment === "not-read" ? fact.comment : "none";
    return {
      id: fact.id,
      rating: fact.rating,
      weight: fact.weight,
      comment,
      themes: fact.themes[layer],
      ...(fact.sentiment === undefined ? {} : { sentiment: fact.sentiment }),
    };
  });
}
