/** Ids that are remembered; of later ones only repeats of these are noticed. */
const MOST_IDS = 1_000_000;
/** Slots at the beginning; twice as many whenever half of them are full: at most 32 MB for a million ids. */
const FIRST_SLOTS = 4096;
const EMPTY = 0;

/**
 * A function that tells whether an id has come before. It keeps 64 bits of each (two FNV-1a hashes), not the id: that a
 * new one of a million is taken for an old one has a chance of one in thirty million.
 */
export function createIdMemory(): (id: string) => boolean {
  let slots = FIRST_SLOTS;
  let pairs = new Uint32Array(2 * slots);
  let size = 0;
  /** The slot of a pair, or the free one where it belongs. */
  const find = (first: number, second: number): number => {
    let slot = first & (slots - 1);
    while (pairs[2 * slot] !== EMPTY && (pairs[2 * slot] !== first || pairs[2 * slot + 1] !== second))
      slot = (slot + 1) & (slots - 1);
    return slot;
  };
  const put = (slot: number, first: number, second: number): void => {
    pairs[2 * slot] = first;
    pairs[2 * slot + 1] = second;
  };
  const grow = (): void => {
    const old = pairs;
    slots *= 2;
    pairs = new Uint32Array(2 * slots);
    for (let at = 0; at < old.length; at += 2) {
      const [first = EMPTY, second = EMPTY] = [old[at], old[at + 1]];
      if (first !== EMPTY) put(find(first, second), first, second);
    }
  };
  return (id) => {
    // The first is never 0, which marks a free slot.
    const first = hash(id, 0x811c9dc5) || 1;
    const second = hash(id, 0x9747b28c);
    const slot = find(first, second);
    if (pairs[2 * slot] !== EMPTY) return true;
    if (size === MOST_IDS) return false;
    put(slot, first, second);
    size += 1;
    if (size * 2 > slots) grow();
    return false;
  };
}

/** FNV-1a over UTF-16 code units from a seed, its bits mixed at the end (MurmurHash3's finalizer). */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
