import { type Mask, maskOf } from "./number-mask.js";
import { type CompiledEntry, follow, type TrieNode } from "./trie.js";

/** What a search needs to know of a token. */
export interface Step extends Mask {
  /** Its numbers, see `PartNumbers`. */
  readonly numbers: readonly number[];
  /** The same for all tokens that no phrase can tell apart. */
  readonly id: number;
  /** What tells tokens apart that a phrase does not name: comma, punctuation, number, unit. */
  readonly shape: number;
  readonly isPunctuation: boolean;
  /** A comma alone, which phrases skip. */
  readonly isComma: boolean;
  /** The number it says, in digits or as a word. */
  readonly quantity: number | undefined;
  /** The unit of time it names. */
  readonly unit: string | undefined;
}

/** A place in the trie that the tokens read so far may have led to. */
interface Item {
  readonly node: TrieNode;
  /** A single comma may be skipped here: only right behind a word of the phrase. */
  readonly skipsComma: boolean;
  /** Words that a gap before this place may still skip. */
  readonly skips: number;
  /** How many tokens back the number and the unit of the phrase stand; 0 where it has none. */
  readonly quantityBack: number;
  readonly unitBack: number;
}

/** A row whose last token was just read. */
export interface Found {
  readonly compiled: CompiledEntry;
  readonly quantityBack: number;
  readonly unitBack: number;
}

/**
 * All places of the trie that the same tokens lead to, worked out once and kept (subset construction on demand): a
 * token costs one look-up however many phrases are under way.
 */
export interface SearchState extends Mask {
  /** Tells it from all others; 0 is `NOWHERE`. */
  readonly number: number;
  readonly found: readonly Found[];
  readonly items: readonly Item[];
  /** The numbers of words that lead on from here; all other tokens differ by their shape only. */
  readonly alphabet: ReadonlySet<number>;
  readonly next: Map<number, SearchState>;
  readonly otherwise: SearchState[];
  /** What plain words lead to that are not in the alphabet, the most common step; undefined until one came. */
  plain: SearchState | undefined;
}

/** Where no phrase leads: most words end here. */
export const NOWHERE: SearchState = {
  number: 0,
  low: 0,
  high: 0,
  plain: undefined,
  found: [],
  items: [],
  alphabet: new Set(),
  next: new Map(),
  otherwise: [],
};
let states = 0;

/** The state after the first token of a phrase. */
export function firstState(root: TrieNode, step: Pick<Step, "numbers" | "quantity">): SearchState {
  const items = [...follow(root, step.numbers)].map((node) => arrived(node, 0, 0));
  if (root.number && step.quantity !== undefined) {
    for (const node of root.number) items.push(arrived(node, 1, 0));
  }
  return createState(items);
}

/** The state after one token more. */
export function nextState(state: SearchState, step: Step, gapMaximum: number): SearchState {
  const { alphabet, next, otherwise } = state;
  const { numbers } = step;
  for (let index = 0; index < numbers.length; index += 1) {
    if (!alphabet.has(numbers[index] as number)) continue;
    const known = next.get(step.id);
    if (known !== undefined) return known;
    const made = createState(itemsAfter(state, step, gapMaximum));
    next.set(step.id, made);
    return made;
  }
  const known = otherwise[step.shape];
  if (known !== undefined) return known;
  const made = createState(itemsAfter(state, step, gapMaximum));
  otherwise[step.shape] = made;
  if (step.shape === PLAIN) state.plain = made;
  return made;
}

/** The shape of a word that is no number and no unit. */
export const PLAIN = 0;

function createState(reached: readonly Item[]): SearchState {
  const found: Found[] = [];
  const items: Item[] = [];
  const alphabet = new Set<number>();
  const kept = new Map<TrieNode, Item[]>();
  for (const item of reached) {
    const { node, quantityBack, unitBack } = item;
    if (item.skipsComma && node.entries) {
      for (const compiled of node.entries) found.push({ compiled, quantityBack, unitBack });
    }
    const here = kept.get(node) ?? [];
    if (!leadsOn(node) || here.some((other) => isSame(item, other))) continue;
    kept.set(node, [...here, item]);
    items.push(item);
    collect(node, alphabet);
  }
  if (found.length === 0 && items.length === 0) return NOWHERE;
  states += 1;
  const { low, high } = maskOf(alphabet);
  return {
    number: states,
    low,
    high,
    found,
    items,
    alphabet,
    next: new Map(),
    otherwise: [],
    plain: undefined,
  };
}

function itemsAfter(state: SearchState, step: Step, gapMaximum: number): readonly Item[] {
  const after: Item[] = [];
  for (const item of state.items) {
    const quantityBack = item.quantityBack && item.quantityBack + 1;
    const unitBack = item.unitBack && item.unitBack + 1;
    // Danish sets a comma before every subordinate clause; a phrase goes on behind it ("holder, hvad de lover").
    if (item.skipsComma && step.isComma) {
      after.push({ node: item.node, skipsComma: false, skips: 0, quantityBack, unitBack });
      continue;
    }
    advance(item.node, quantityBack, unitBack);
    if (item.skips > 0 && !step.isPunctuation) {
      after.push({ node: item.node, skipsComma: false, skips: item.skips - 1, quantityBack, unitBack });
    }
  }
  return after;

  function advance(node: TrieNode, quantityBack: number, unitBack: number): void {
    for (const child of follow(node, step.numbers)) after.push(arrived(child, quantityBack, unitBack));
    if (node.number && step.quantity !== undefined) {
      for (const child of node.number) after.push(arrived(child, 1, unitBack));
    }
    if (node.unit && step.unit !== undefined) {
      for (const child of node.unit) after.push(arrived(child, quantityBack, 1));
    }
    for (const child of node.gap ?? []) {
      advance(child, quantityBack, unitBack);
      if (gapMaximum > 0 && !step.isPunctuation) {
        after.push({ node: child, skipsComma: false, skips: gapMaximum - 1, quantityBack, unitBack });
      }
    }
  }
}

function arrived(node: TrieNode, quantityBack: number, unitBack: number): Item {
  return { node, skipsComma: true, skips: 0, quantityBack, unitBack };
}

function leadsOn({ next, gap, number, unit }: TrieNode): boolean {
  return next !== undefined || gap !== undefined || number !== undefined || unit !== undefined;
}

/** Two items of one node. */
function isSame(a: Item, b: Item): boolean {
  return (
    a.skipsComma === b.skipsComma &&
    a.skips === b.skips &&
    a.quantityBack === b.quantityBack &&
    a.unitBack === b.unitBack
  );
}

/** A gap may skip nothing, so what follows it counts too. */
function collect(node: TrieNode, alphabet: Set<number>): void {
  if (node.next) for (const number of node.next.keys()) alphabet.add(number);
  for (const child of node.gap ?? []) collect(child, alphabet);
}
