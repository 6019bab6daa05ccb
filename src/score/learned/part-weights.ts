import type { Weights } from "./packing.js";
import { createPairTable, type PairTable } from "./pair-table.js";
import { EDGE, LONGEST_PART, SHORTEST_PART } from "./word-features.js";

/**
 * What parts of words weigh, by letter from letter: a word nobody has read yet has dozens of parts, most of which no
 * model knows, and that shows after their first letters.
 */
export interface PartWeights {
  /** Weights of one part add up. */
  readonly add: (part: string, weights: Weights) => void;
  readonly isEmpty: () => boolean;
  /** Letters behind letters, and what ends there weighs. */
  readonly tree: PartTree;
}

export interface PartTree {
  readonly next: Pick<PairTable, "get" | "cells">;
  /** By place, 0 among them. */
  readonly weightsAt: (place: number) => Weights | undefined;
  readonly size: () => number;
}

export function createPartWeights(): PartWeights {
  const next = createPairTable();
  const weightsOf: (Weights | undefined)[] = [undefined];
  const tree = { next, weightsAt: (place: number) => weightsOf[place], size: () => weightsOf.length };
  return { add, isEmpty: () => weightsOf.length === 1, tree };

  function add(part: string, weights: Weights): void {
    let place = 0;
    for (let at = 0; at < part.length; at += 1) {
      const letter = part.charCodeAt(at);
      let longer = next.get(place, letter);
      if (longer < 0) {
        longer = weightsOf.push(undefined) - 1;
        next.set(place, letter, longer);
      }
      place = longer;
    }
    const before = weightsOf[place];
    weightsOf[place] = before ? [...Array.from(before), ...Array.from(weights)] : weights;
  }
}

/** Visits what the parts of a word weigh, the short ones first, each in the order in which they stand. */
export function visitParts(
  word: string,
  { next, weightsAt }: { readonly next: Pick<PairTable, "get">; readonly weightsAt: PartTree["weightsAt"] },
  visit: (weights: Weights) => void,
): void {
  const framed = EDGE + word + EDGE;
  const places: number[][] = [];
  for (let start = 0; start + SHORTEST_PART <= framed.length; start += 1) {
    let place = 0;
    const end = Math.min(framed.length, start + LONGEST_PART);
    for (let at = start; at < end && place >= 0; at += 1) {
      place = next.get(place, framed.charCodeAt(at));
      const length = at + 1 - start;
      if (place < 0 || length < SHORTEST_PART || weightsAt(place) === undefined) continue;
      const ofLength = places[length];
      if (ofLength) ofLength.push(place);
      else places[length] = [place];
    }
  }
  for (let length = SHORTEST_PART; length <= LONGEST_PART; length += 1) {
    for (const place of places[length] ?? []) visit(weightsAt(place) as Weights);
  }
}
