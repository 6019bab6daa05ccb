import type { LexiconEntry, LexiconKind } from "../model/lexicon.js";
import type { GrowingPartNumbers } from "./create-part-numbers.js";
import type { PhrasePart } from "./parse-phrase.js";

/** A lexicon row as the matcher holds it. */
export interface CompiledEntry {
  readonly kind: LexiconKind;
  readonly entry: LexiconEntry;
  /** No `word*` or `*word` in it: a written-out word beats them, whatever their labels. */
  readonly writtenOut: boolean;
  /** Letters written out in the phrase: of two matches on the same words the more specific one wins. */
  readonly specificity: number;
  /** Counts only where the word has the row's part of speech (`pos` ends with "!"). */
  readonly asks: boolean;
  /** On the sentiment scale, before its surroundings are read; see `valenceOf`. */
  readonly valence: number;
}

/** A place in the trie of phrases: which tokens may come next, and which rows end here. */
export interface TrieNode {
  /** Where the numbers of parts lead. */
  readonly next: TrieEdges | undefined;
  readonly gap: readonly TrieNode[] | undefined;
  readonly number: readonly TrieNode[] | undefined;
  readonly unit: readonly TrieNode[] | undefined;
  readonly entries: readonly CompiledEntry[] | undefined;
}

/** Part number → nodes. */
export interface TrieEdges {
  readonly get: (part: number) => readonly TrieNode[] | undefined;
  readonly keys: () => Iterable<number>;
}

/** A node that phrases are added to. */
export interface GrowingNode extends TrieNode {
  // Made when first needed: most nodes have one way on, and empty maps by the hundred thousand cost the start.
  next: Map<number, GrowingNode[]> | undefined;
  gap: GrowingNode[] | undefined;
  number: GrowingNode[] | undefined;
  unit: GrowingNode[] | undefined;
  entries: CompiledEntry[] | undefined;
  /** Reached by one written word only, so that phrases with the same beginning may share it. */
  readonly shared: boolean;
}

export function createNode(shared = true): GrowingNode {
  return { next: undefined, gap: undefined, number: undefined, unit: undefined, entries: undefined, shared };
}

/** One place of a phrase as tokens: each choice is a sequence, because "n/a" is three tokens. */
export interface TriePlace {
  readonly choices: readonly (readonly PhrasePart[])[];
  readonly optional: boolean;
}

/**
 * Adds a phrase. A place with one choice shares its node with other phrases; the choices of any other place meet
 * in a node of their own, so a row with ten alternatives in each of three places costs thirty edges, not a thousand.
 */
export function insert(
  root: GrowingNode,
  places: readonly TriePlace[],
  entry: CompiledEntry,
  partNumbers: GrowingPartNumbers,
): void {
  const sharedChild = (node: GrowingNode, part: PhrasePart): GrowingNode => {
    const children = childrenOf(node, part, partNumbers);
    const existing = children.find((child) => child.shared);
    if (existing) return existing;
    const child = createNode();
    children.push(child);
    return child;
  };
  let ends: readonly GrowingNode[] = [root];
  for (const { choices, optional } of places) {
    const [only] = choices;
    if (choices.length === 1 && only && !optional) {
      ends = ends.map((node) => only.reduce(sharedChild, node));
      continue;
    }
    const meeting = createNode(false);
    for (const node of ends) {
      for (const choice of choices) {
        const last = choice.at(-1);
        if (last) childrenOf(choice.slice(0, -1).reduce(sharedChild, node), last, partNumbers).push(meeting);
      }
    }
    ends = optional ? [...ends, meeting] : [meeting];
  }
  for (const node of ends) {
    if (node === root) continue;
    node.entries ??= [];
    node.entries.push(entry);
  }
}

export const NO_NODES: readonly TrieNode[] = [];

/** The nodes that the numbers of a word lead to from `node`. */
export function follow(node: TrieNode, numbers: readonly number[]): readonly TrieNode[] {
  const { next } = node;
  if (next === undefined) return NO_NODES;
  let found: readonly TrieNode[] = NO_NODES;
  for (let index = 0; index < numbers.length; index += 1) {
    const nodes = next.get(numbers[index] as number);
    if (nodes !== undefined) found = found.length === 0 ? nodes : [...found, ...nodes];
  }
  return found;
}

function childrenOf(node: GrowingNode, part: PhrasePart, partNumbers: GrowingPartNumbers): GrowingNode[] {
  if (part.match === "gap" || part.match === "number" || part.match === "unit") {
    node[part.match] ??= [];
    return node[part.match] as GrowingNode[];
  }
  node.next ??= new Map();
  const number = partNumbers.add(part);
  const children = node.next.get(number);
  if (children) return children;
  const created: GrowingNode[] = [];
  node.next.set(number, created);
  return created;
}
