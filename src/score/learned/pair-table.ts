/** A table of numbers by pairs of numbers, all 0 to 2³¹ − 2. */
export interface PairTable {
  /** The number kept for a pair, or −1; also where either of the pair is −1. */
  readonly get: (first: number, second: number) => number;
  readonly set: (first: number, second: number, value: number) => void;
  readonly forEach: (visit: (first: number, second: number, value: number) => void) => void;
}

/** A place holds the first of the pair and 1 (0: free), the second, the value, and one number unused. */
const STRIDE = 4;
const FIRST_SIZE = 256;

/** An open-addressing hash table that is never more than half full. */
export function createPairTable(): PairTable {
  let size = FIRST_SIZE;
  let cells = new Int32Array(size * STRIDE);
  let count = 0;

  const cellOf = (first: number, second: number): number => {
    const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let place = (hash ^ (hash >>> 15)) & (size - 1);
    for (;;) {
      const at = place * STRIDE;
      const kept = cells[at] as number;
      if (kept === 0 || (kept === first + 1 && cells[at + 1] === second)) return at;
      place = (place + 1) & (size - 1);
    }
  };

  const set = (first: number, second: number, value: number): void => {
    if (count * 2 >= size) grow();
    const at = cellOf(first, second);
    if (cells[at] === 0) count += 1;
    cells[at] = first + 1;
    cells[at + 1] = second;
    cells[at + 2] = value;
  };

  const grow = (): void => {
    const old = cells;
    size *= 2;
    count = 0;
    cells = new Int32Array(size * STRIDE);
    visitAll(old, set);
  };

  return {
    get: (first, second) => {
      if (first < 0 || second < 0) return -1;
      const at = cellOf(first, second);
      return cells[at] === 0 ? -1 : (cells[at + 2] as number);
    },
    set,
    forEach: (visit) => visitAll(cells, visit),
  };
}

function visitAll(cells: Int32Array, visit: (first: number, second: number, value: number) => void): void {
  for (let at = 0; at < cells.length; at += STRIDE) {
    const first = cells[at] as number;
    if (first > 0) visit(first - 1, cells[at + 1] as number, cells[at + 2] as number);
  }
}
