import { randomNormal } from "./random-normal.js";
import type { RandomSource } from "./seeded-random.js";

/** Above this mean the normal distribution, rounded, is near enough. */
const MANY = 500;
/** e⁻ᵐᵉᵃⁿ must stay a number: larger means are drawn in pieces. */
const PIECE = 30;
const UNIT = Math.exp(-1);

/** One draw from the Poisson distribution with a mean ≥ 0 (Knuth's product of uniforms). */
export function randomPoisson(mean: number, random: RandomSource): number {
  if (mean > MANY) return Math.max(0, Math.round(mean + Math.sqrt(mean) * randomNormal(random)));
  let drawn = 0;
  for (let left = mean; left > 0; left -= PIECE) {
    const end = left === 1 ? UNIT : Math.exp(-Math.min(left, PIECE));
    for (let product = random(); product > end; product *= random()) drawn++;
  }
  return drawn;
}
