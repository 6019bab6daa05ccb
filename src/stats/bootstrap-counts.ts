import { quantileSorted } from "simple-statistics";
import type { Interval } from "./interval.js";
import type { RandomSource } from "./seeded-random.js";

/** How often each item counts; every item once where it is left out. */
export type Counts = ArrayLike<number>;

/**
 * Percentile bootstrap of several statistics of the same items at once, so that their differences are paired. Items are
 * drawn with replacement; `statistic` is told how often each of the `size` items was drawn and gives its numbers,
 * undefined where such a draw has no answer. An interval is undefined where the items themselves have no answer, or
 * fewer than half of the draws.
 * @param level share of draws inside the interval, 0…1.
 */
export function bootstrapCounts(
  size: number,
  statistic: (counts?: Counts) => readonly (number | undefined)[],
  random: RandomSource,
  draws = 1000,
  level = 0.95,
): readonly (Interval | undefined)[] {
  const values = statistic();
  const found: number[][] = values.map(() => []);
  const counts = new Uint32Array(size);
  for (let draw = 0; draw < draws; draw++) {
    counts.fill(0);
    for (let times = 0; times < size; times++) {
      const item = Math.floor(random() * size);
      counts[item] = (counts[item] as number) + 1;
    }
    statistic(counts).forEach((value, place) => {
      if (value !== undefined && Number.isFinite(value)) found[place]?.push(value);
    });
  }
  const tail = (1 - level) / 2;
  return values.map((value, place) => {
    const results = found[place] ?? [];
    if (value === undefined || results.length * 2 < draws) return undefined;
    results.sort((a, b) => a - b);
    return { value, low: quantileSorted(results, tail), high: quantileSorted(results, 1 - tail) };
  });
}
