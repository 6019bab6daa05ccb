import type { LexiconEntry, LexiconKind } from "../model/lexicon.js";
import type { PhrasePart } from "./parse-phrase.js";

/** A lexicon row as the matcher holds it. */
export interface CompiledEntry {
  readonly kind: LexiconKind;
  readonly entry: LexiconEntry;
  /** No `word*` or `*word` in it: a written-out word beats them, whatever their labels. */
  readonly writtenOut: boolean;
  /** Letters written out in the phrase: of two matches on the same words the more specific one wins. */
  readonly specificity: number;
}

type Children = Map<string, TrieNode[]>;

/** A place in the trie of phrases: which tokens may come next, and which rows end here. */
export interface TrieNode {
  // Made when first needed: most nodes have one way on, and empty maps by the hundred thousand cost the start.
  literal?: Children;
  prefix?: Children;
  suffix?: Children;
  gap?: TrieNode[];
  number?: TrieNode[];
  unit?: TrieNode[];
  entries?: CompiledEntry[];
  /** Reached by one written word only, so that phrases with the same beginning may share it. */
  readonly shared: boolean;
}

export function createNode(shared = true): TrieNode {
  return { shared };
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
export function insert(root: TrieNode, places: readonly TriePlace[], entry: CompiledEntry): void {
  let ends: readonly TrieNode[] = [root];
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
        if (last) childrenOf(choice.slice(0, -1).reduce(sharedChild, node), last).push(meeting);
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

/** Nodes a word leads to from `node` by its letters. */
export function followWord(node: TrieNode, norm: string): readonly TrieNode[] {
  const exact = node.literal?.get(norm);
  if (!node.prefix && !node.suffix) return exact ?? NO_NODES;
  const found: TrieNode[] = exact ? [...exact] : [];
  if (node.prefix) eachAffix(node.prefix, norm, "startsWith", found);
  if (node.suffix) eachAffix(node.suffix, norm, "endsWith", found);
  return found;
}

/** Few affixes are asked one by one; of many, those the word has are looked up by length. */
const FEW = 12;

function eachAffix(
  affixes: Children,
  norm: string,
  side: "startsWith" | "endsWith",
  found: TrieNode[],
): void {
  if (affixes.size <= FEW) {
    for (const [affix, nodes] of affixes) if (norm[side](affix)) found.push(...nodes);
    return;
  }
  for (let length = 1; length <= norm.length; length += 1) {
    const affix = side === "startsWith" ? norm.slice(0, length) : norm.slice(norm.length - length);
    const nodes = affixes.get(affix);
    if (nodes) found.push(...nodes);
  }
}

export const NO_NODES: readonly TrieNode[] = [];

function sharedChild(node: TrieNode, part: PhrasePart): TrieNode {
  const children = childrenOf(node, part);
  const existing = children.find((child) => child.shared);
  if (existing) return existing;
  const child = createNode();
  children.push(child);
  return child;
}

function childrenOf(node: TrieNode, part: PhrasePart): TrieNode[] {
  if (part.match === "gap" || part.match === "number" || part.match === "unit") {
    node[part.match] ??= [];
    return node[part.match] as TrieNode[];
  }
  node[part.match] ??= new Map();
  const byText = node[part.match] as Children;
  const children = byText.get(part.text);
  if (children) return children;
  const created: TrieNode[] = [];
  byText.set(part.text, created);
  return created;
}
