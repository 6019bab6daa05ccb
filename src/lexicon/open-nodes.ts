import type { CompiledEntry, TrieEdges, TrieNode } from "./trie.js";

/** What a node has besides edges, in the order of its record; bits of the record's first number. */
export const NODE_LISTS = ["gap", "number", "unit", "entries"] as const;
export const LIST_BITS = 4;

/** What `packNodes` made → the root; a node is made when somebody comes there, and stays the same one. */
export function openNodes(
  nodes: Int32Array,
  lists: Int32Array,
  rowAt: (number: number) => CompiledEntry,
): TrieNode {
  const made = new Map<number, TrieNode>();
  return nodeAt(0);

  function nodeAt(place: number): TrieNode {
    const known = made.get(place);
    if (known !== undefined) return known;
    const head = nodes[place] as number;
    let at = place + 1;
    const members = NODE_LISTS.map((_, bit) => {
      if (((head >>> bit) & 1) === 0) return undefined;
      at += 1;
      return listAt(nodes[at - 1] as number);
    });
    const [gap, number, unit, entries] = members;
    const count = head >>> LIST_BITS;
    const node = {
      next: count === 0 ? undefined : edgesAt(at, count),
      gap: gap?.map(nodeAt),
      number: number?.map(nodeAt),
      unit: unit?.map(nodeAt),
      entries: entries?.map(rowAt),
    };
    made.set(place, node);
    return node;
  }

  function edgesAt(from: number, count: number): TrieEdges {
    const parts = nodes.subarray(from, from + count);
    return {
      keys: () => parts,
      get: (part) => {
        const index = indexOf(parts, part);
        return index < 0 ? undefined : listAt(nodes[from + count + index] as number).map(nodeAt);
      },
    };
  }

  function listAt(written: number): readonly number[] {
    if (written >= 0) return [written];
    const at = -written;
    return [...lists.subarray(at, at + (lists[at - 1] as number))];
  }
}

/** Where a number stands among rising ones, or −1. */
function indexOf(numbers: Int32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const number = numbers[middle] as number;
    if (number === wanted) return middle;
    if (number < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
