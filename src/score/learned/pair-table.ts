/** A table of numbers by pairs of numbers, all 0 to 2³¹ − 2. */
export interface PairTable {
  /** The number kept for a pair, or −1. */
  readonly get: (first: number, second: number) => number;
  readonly set: (first: number, second: number, value: number) => void;
  /** In the order in which they were set first. */
  readonly forEach: (visit: (first: number, second: number, value: number) => void) => void;
  /** What `openPairTable` makes the same table of. */
  readonly cells: () => { readonly slots: Int32Array; readonly pairs: Int32Array };
}

/** A pair takes its two numbers, its value, and one number unused. */
const STRIDE = 4;
const FIRST_SIZE = 256;

/** An open-addressing hash table that is never more than half full: slots with the numbers of pairs, from 1 on. */
export function createPairTable(): PairTable {
  let size = FIRST_SIZE;
  let slots = new Int32Array(size);
  let pairs = new Int32Array((size / 2) * STRIDE);
  let count = 0;
  return {
    get,
    set,
    forEach,
    cells: () => ({ slots, pairs: pairs.slice(0, count * STRIDE) }),
  };

  function get(first: number, second: number): number {
    const kept = slots[slotFor(first, second)] as number;
    return kept === 0 ? -1 : (pairs[(kept - 1) * STRIDE + 2] as number);
  }

  function set(first: number, second: number, value: number): void {
    const slot = slotFor(first, second);
    let kept = slots[slot] as number;
    if (kept === 0) {
      count += 1;
      kept = count;
      slots[slot] = count;
    }
    const at = (kept - 1) * STRIDE;
    pairs[at] = first;
    pairs[at + 1] = second;
    pairs[at + 2] = value;
    if (count * 2 >= size) grow();
  }

  function forEach(visit: (first: number, second: number, value: number) => void): void {
    for (let at = 0; at < count * STRIDE; at += STRIDE) {
      visit(pairs[at] as number, pairs[at + 1] as number, pairs[at + 2] as number);
    }
  }

  function slotFor(first: number, second: number): number {
    return findSlot(slots, pairs, first, second);
  }

  function grow(): void {
    size *= 2;
    slots = new Int32Array(size);
    const old = pairs;
    pairs = new Int32Array((size / 2) * STRIDE);
    pairs.set(old);
    for (let kept = 1; kept <= count; kept += 1) {
      const at = (kept - 1) * STRIDE;
      slots[slotFor(pairs[at] as number, pairs[at + 1] as number)] = kept;
    }
  }
}

/** A table that nothing is added to. */
export function openPairTable(slots: Int32Array, pairs: Int32Array): Pick<PairTable, "get"> {
  return {
    get: (first, second) => {
      const kept = slots[findSlot(slots, pairs, first, second)] as number;
      return kept === 0 ? -1 : (pairs[(kept - 1) * STRIDE + 2] as number);
    },
  };
}

/** Where a pair is kept, or where it would be. */
function findSlot(slots: Int32Array, pairs: Int32Array, first: number, second: number): number {
  let slot = hashOf(first, second) & (slots.length - 1);
  for (;;) {
    const kept = slots[slot] as number;
    if (kept === 0) return slot;
    const at = (kept - 1) * STRIDE;
    if (pairs[at] === first && pairs[at + 1] === second) return slot;
    slot = (slot + 1) & (slots.length - 1);
  }
}

/** 32 bits that say where to look for a pair among 2ⁿ slots: the last n of them. */
export function hashOf(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
