/** Gives numbers from 0 up to, not including, 1; the same function type as Math.random. */
export type RandomSource = () => number;

/**
 * A small repeatable random source (mulberry32 by Tommy Ettinger, public domain): the same seed gives the same numbers
 * everywhere. Good for drawing samples, not for secrets. Only the lowest 32 bits of `seed` count.
 */
export function seededRandom(seed: number): RandomSource {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
