import type { PartText } from "../model/index.js";
import { textOrder } from "./text-order.js";

/** Where a text came from. */
export interface TextPlace {
  readonly source: string;
  readonly row: number;
  readonly id: string;
  /** Place in `fields`, place in `dates` (−1: none), NPS points (9: without a score). */
  readonly fields: number;
  readonly date: number;
  readonly points: number;
}

interface Entry {
  readonly words: number;
  first: PartText["first"];
  readonly at: Map<string, number>;
}

/** Counts equal texts among many, in little memory. */
export interface TextSketch {
  readonly add: (hash: number, words: () => number, place: TextPlace, count?: number) => void;
  readonly entries: () => readonly (readonly [hash: number, entry: Readonly<Entry>])[];
}

/**
 * Keeps the `most` texts of smallest hash with all their places (a bottom-k sample of the different texts, Cohen and
 * Kaplan 2007): a text among the smallest of all is among the smallest of every part that has it, so nothing is missed
 * in merging. Up to `most` different texts it is no sample but all of them.
 */
export function createTextSketch(most: number): TextSketch {
  let entries = new Map<number, Entry>();
  let last = Number.POSITIVE_INFINITY;
  const trim = () => {
    if (entries.size <= most) return;
    const hashes = [...entries.keys()].sort((left, right) => left - right);
    last = hashes[most - 1] as number;
    entries = new Map(hashes.slice(0, most).map((hash) => [hash, entries.get(hash) as Entry]));
  };
  return {
    add: (hash, words, place, count = 1) => {
      if (hash > last) return;
      const { source, row, id } = place;
      let entry = entries.get(hash);
      if (entry === undefined) {
        entry = { words: words(), first: { source, row, id }, at: new Map() };
        entries.set(hash, entry);
        if (entries.size > 2 * most) trim();
      } else if (isBefore(place, entry.first)) entry.first = { source, row, id };
      const key = `${place.fields} ${place.date} ${place.points}`;
      entry.at.set(key, (entry.at.get(key) ?? 0) + count);
    },
    entries: () => {
      trim();
      return [...entries].sort(([left], [right]) => left - right);
    },
  };
}

function isBefore(one: PartText["first"], other: PartText["first"]): boolean {
  const order = textOrder(one.source, other.source) || one.row - other.row || textOrder(one.id, other.id);
  return order < 0;
}
