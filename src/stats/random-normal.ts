import type { RandomSource } from "./seeded-random.js";

/** One draw from the standard normal distribution (Box & Muller 1958). */
export function randomNormal(random: RandomSource): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
