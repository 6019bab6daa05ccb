import { confusionCounts } from "./confusion-counts.js";

/**
 * Cohen's kappa of two raters' single labels, −1…1: agreement beyond what their own label frequencies give by chance.
 * Undefined without items, and where chance alone agrees fully (both use one and the same label).
 */
export function cohenKappa(first: readonly string[], second: readonly string[]): number | undefined {
  const counts = confusionCounts(first, second);
  const total = first.length;
  let agreed = 0;
  let chance = 0;
  for (const [label, row] of counts) {
    agreed += row.get(label) ?? 0;
    let rowSum = 0;
    let columnSum = 0;
    for (const count of row.values()) rowSum += count;
    for (const other of counts.values()) columnSum += other.get(label) ?? 0;
    chance += rowSum * columnSum;
  }
  const expected = chance / (total * total);
  if (total === 0 || expected === 1) return undefined;
  return (agreed / total - expected) / (1 - expected);
}
