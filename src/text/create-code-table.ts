import { CHECK_START, HASH_START, nextCheck, nextHash } from "./sequence-hash.js";

/** A table of numbers by sequences of character codes that are never made into strings. */
export interface CodeTable {
  /** The number kept for the sequence with these hashes, or −1. */
  readonly get: (hash: number, check: number) => number;
  /** What `openCodeTable` makes the same table of. */
  readonly cells: () => Int32Array;
}

export interface GrowingCodeTable extends CodeTable {
  /** Keeps a number, 0 to 2³¹ − 2. */
  readonly set: (hash: number, check: number, value: number) => void;
}

/** A place holds hash, check, one more than the number kept (0: free), and one number unused. */
const STRIDE = 4;
/** Places to begin with; a power of two, as always. */
const FIRST_SIZE = 1024;

/** An open-addressing hash table that is never more than half full; see `sequence-hash.ts`. */
export function createCodeTable(): GrowingCodeTable {
  let size = FIRST_SIZE;
  let cells: Int32Array = new Int32Array(size * STRIDE);
  let count = 0;

  const placeOf = (hash: number, check: number): number => placeIn(cells, size, hash, check);

  const put = (hash: number, check: number, kept: number): void => {
    const at = placeOf(hash, check);
    if (cells[at + 2] === 0) count += 1;
    cells[at] = hash;
    cells[at + 1] = check;
    cells[at + 2] = kept;
  };

  const grow = (): void => {
    const old = cells;
    size *= 2;
    cells = new Int32Array(size * STRIDE);
    count = 0;
    for (let at = 0; at < old.length; at += STRIDE) {
      if (old[at + 2] !== 0) put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
    }
  };

  return {
    get: (hash, check) => (cells[placeOf(hash, check) + 2] ?? 0) - 1,
    cells: () => cells,
    set: (hash, check, value) => {
      if (count * 2 >= size) grow();
      put(hash, check, value + 1);
    },
  };
}

/** A table that is full as it is. */
export function openCodeTable(cells: Int32Array): CodeTable {
  const size = cells.length / STRIDE;
  return {
    get: (hash, check) => (cells[placeIn(cells, size, hash, check) + 2] ?? 0) - 1,
    cells: () => cells,
  };
}

function placeIn(cells: Int32Array, size: number, hash: number, check: number): number {
  let place = (hash ^ (hash >>> 16)) & (size - 1);
  for (;;) {
    const at = place * STRIDE;
    if (cells[at + 2] === 0 || (cells[at] === hash && cells[at + 1] === check)) return at;
    place = (place + 1) & (size - 1);
  }
}

/** The hashes of a string's UTF-16 units. */
export function hashesOf(text: string): readonly [hash: number, check: number] {
  let hash = HASH_START;
  let check = CHECK_START;
  for (let i = 0; i < text.length; i++) {
    hash = nextHash(hash, text.charCodeAt(i));
    check = nextCheck(check, text.charCodeAt(i));
  }
  return [hash, check];
}
