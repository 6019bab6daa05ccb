/** Rows of whole numbers, each once, with a count and a sum. */
export interface CountTable {
  /** One more row of this key (32-bit integers, as many as the table is wide), with an amount to sum. */
  readonly add: (key: readonly number[], amount: number, count?: number) => void;
  /** Every key with its count and sum, in order of first appearance. */
  readonly forEach: (visit: (key: readonly number[], count: number, sum: number) => void) => void;
  readonly size: () => number;
}

/**
 * An open-addressed table in typed arrays: about 50 bytes for a key of six numbers, where a Map of strings takes several
 * hundred. Counts up to 2³², sums up to 2⁵³ exactly.
 */
export function createCountTable(width: number): CountTable {
  let room = 1024;
  let used = 0;
  let keys = new Int32Array(room * width);
  let counts = new Uint32Array(room);
  let sums = new Float64Array(room);
  let slots = new Int32Array(room * 2).fill(-1);

  function hash(key: ArrayLike<number>, from: number): number {
    let mixed = 0x811c9dc5;
    for (let place = 0; place < width; place++) {
      mixed = Math.imul(mixed ^ (key[from + place] as number), 0x9e3779b1);
      mixed ^= mixed >>> 15;
    }
    return mixed >>> 0;
  }

  function find(key: readonly number[]): number {
    const mask = slots.length - 1;
    let slot = hash(key, 0) & mask;
    for (;;) {
      const entry = slots[slot] as number;
      if (entry < 0) return -1 - slot;
      let place = 0;
      while (place < width && keys[entry * width + place] === key[place]) place++;
      if (place === width) return entry;
      slot = (slot + 1) & mask;
    }
  }

  function grow(): void {
    room *= 2;
    keys = copied(keys, new Int32Array(room * width));
    counts = copied(counts, new Uint32Array(room));
    sums = copied(sums, new Float64Array(room));
    slots = new Int32Array(room * 2).fill(-1);
    const mask = slots.length - 1;
    for (let entry = 0; entry < used; entry++) {
      let slot = hash(keys, entry * width) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
  }

  return {
    add: (key, amount, count = 1) => {
      let entry = find(key);
      if (entry < 0) {
        slots[-1 - entry] = used;
        entry = used++;
        for (let place = 0; place < width; place++) keys[entry * width + place] = key[place] as number;
        counts[entry] = count;
        sums[entry] = amount;
        if (used === room) grow();
        return;
      }
      counts[entry] = (counts[entry] as number) + count;
      sums[entry] = (sums[entry] as number) + amount;
    },
    forEach: (visit) => {
      for (let entry = 0; entry < used; entry++) {
        const key = Array.from(keys.subarray(entry * width, (entry + 1) * width));
        visit(key, counts[entry] as number, sums[entry] as number);
      }
    },
    size: () => used,
  };
}

function copied<Numbers extends Int32Array | Uint32Array | Float64Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}
