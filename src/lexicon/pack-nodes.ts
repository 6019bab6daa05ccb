import { LIST_BITS, NODE_LISTS } from "./open-nodes.js";
import type { CompiledEntry, TrieNode } from "./trie.js";

/**
 * A trie → one record of numbers a node: how many edges and which lists it has, the lists, the part numbers of the edges,
 * rising, and where each leads. A node is called by where its record begins, the root by 0. A list of one is that one,
 * a longer one the place before 0 of its length and members in `lists`, −1 first.
 */
export function packNodes(
  root: TrieNode,
  rowNumber: (compiled: CompiledEntry) => number,
): { readonly nodes: readonly number[]; readonly lists: readonly number[] } {
  const places = new Map<TrieNode, number>();
  const lists: number[] = [];
  const order = place(root, places);
  const nodes: number[] = [];
  for (const node of order) {
    const edges = edgesOf(node);
    const present = NODE_LISTS.map((name) => node[name] !== undefined);
    nodes.push(
      edges.length * 2 ** LIST_BITS + present.reduce((bits, has, bit) => bits + (has ? 2 ** bit : 0), 0),
    );
    for (const name of ["gap", "number", "unit"] as const) {
      const own = node[name];
      if (own) nodes.push(listOf(own.map(placeOf)));
    }
    if (node.entries) nodes.push(listOf(node.entries.map(rowNumber)));
    for (const [part] of edges) nodes.push(part);
    for (const [, children] of edges) nodes.push(listOf(children.map(placeOf)));
  }
  return { nodes, lists };

  function placeOf(node: TrieNode): number {
    return places.get(node) as number;
  }

  function listOf(members: readonly number[]): number {
    if (members.length === 1) return members[0] as number;
    return -lists.push(members.length, ...members) + members.length;
  }
}

/** Every node once, the root first, with the place of its record. */
function place(root: TrieNode, places: Map<TrieNode, number>): readonly TrieNode[] {
  const order: TrieNode[] = [root];
  let end = 0;
  places.set(root, end);
  for (const node of order) {
    places.set(node, end);
    const edges = edgesOf(node);
    end += 1 + NODE_LISTS.filter((name) => node[name] !== undefined).length + 2 * edges.length;
    const children = [...edges.flatMap(([, nodes]) => nodes), ...(node.gap ?? []), ...(node.number ?? [])];
    for (const child of [...children, ...(node.unit ?? [])]) {
      if (places.has(child)) continue;
      places.set(child, -1);
      order.push(child);
    }
  }
  return order;
}

function edgesOf({ next }: TrieNode): readonly (readonly [number, readonly TrieNode[]])[] {
  return [...(next?.keys() ?? [])]
    .sort((one, other) => one - other)
    .map((part) => [part, next?.get(part) ?? []] as const);
}
