import type { Accuracy } from "./label-accuracy.js";
import type { ClassCounts } from "./matthews-correlation.js";

/** How well one class is found: `counts` by true class, then said class. */
export function classAccuracy(counts: ClassCounts, name: number): Accuracy {
  const hits = counts[name]?.[name] ?? 0;
  const all = (counts[name] ?? []).reduce((sum, count) => sum + count, 0);
  const said = counts.reduce((sum, row) => sum + (row[name] ?? 0), 0);
  const missed = all - hits;
  const extra = said - hits;
  return {
    hits,
    extra,
    missed,
    ...(said > 0 ? { precision: hits / said } : {}),
    ...(all > 0 ? { recall: hits / all } : {}),
    ...(all + said > 0 ? { f1: (2 * hits) / (all + said) } : {}),
  };
}
