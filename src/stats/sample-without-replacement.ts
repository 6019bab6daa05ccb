import type { RandomSource } from "./seeded-random.js";

/**
 * Up to `size` items, each set of that size equally likely, in the order drawn (partial Fisher–Yates shuffle).
 * All items, shuffled, where there are no more than `size`. O(n).
 */
export function sampleWithoutReplacement<Item>(
  items: readonly Item[],
  size: number,
  random: RandomSource,
): Item[] {
  const pool = [...items];
  const count = Math.min(Math.max(0, Math.floor(size)), pool.length);
  for (let index = 0; index < count; index++) {
    const other = index + Math.floor(random() * (pool.length - index));
    const drawn = pool[other] as Item;
    pool[other] = pool[index] as Item;
    pool[index] = drawn;
  }
  return pool.slice(0, count);
}
