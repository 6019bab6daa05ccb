/**
 * A seed of its own for each named purpose, so that one more driver in a report does not redraw the examples of the
 * others. FNV-1a, 32 bits, over the seed and the parts. Returns an integer 0 … 2³²−1.
 */
export function deriveSeed(seed: number, ...parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of [String(seed), ...parts].join("\u0000")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
