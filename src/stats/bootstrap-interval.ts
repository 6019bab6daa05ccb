import { quantileSorted } from "simple-statistics";
import type { Interval } from "./interval.js";
import type { RandomSource } from "./seeded-random.js";

/**
 * 95 % percentile bootstrap of any statistic of a list. Draws that have no answer (undefined) are left out.
 * Undefined where the list itself has no answer, or fewer than half of the draws have one.
 */
export function bootstrapInterval<Item>(
  items: readonly Item[],
  statistic: (sample: readonly Item[]) => number | undefined,
  random: RandomSource,
  draws = 2000,
): Interval | undefined {
  const value = statistic(items);
  if (value === undefined) return undefined;
  const results: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const sample = items.map(() => items[Math.floor(random() * items.length)] as Item);
    const result = statistic(sample);
    if (result !== undefined) results.push(result);
  }
  if (results.length * 2 < draws) return undefined;
  results.sort((a, b) => a - b);
  return { value, low: quantileSorted(results, 0.025), high: quantileSorted(results, 0.975) };
}
