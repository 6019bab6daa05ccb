/**
 * Two independent 32-bit hashes of a sequence of character codes, worked out one code at a time: FNV-1a, and the same
 * with another start and multiplier (the 32-bit golden ratio, as in Knuth's multiplicative hashing). Together 64 bits: of a million different words, two share
 * both with a chance of about 1 in 37 million.
 */
export const HASH_START = 0x811c9dc5 | 0;
export const CHECK_START = 0x2545f491 | 0;

export function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function nextCheck(check: number, code: number): number {
  const mixed = Math.imul(check ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
