import type { PartText } from "../model/index.js";
import { copied } from "./copied.js";
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

/** What is known of a text; `at`: place in `fields`, in `dates`, NPS points and number of rows, again and again. */
export interface TextEntry {
  readonly words: number;
  readonly first: PartText["first"];
  readonly at: readonly number[];
}

interface Entry {
  readonly words: number;
  first: PartText["first"];
  /** Nearly all texts come but once: a list of numbers takes a tenth of the room of a map. */
  readonly at: number[];
  /** Where each of its places begins, once there are many. */
  places?: Map<string, number>;
}

const NUMBERS = 4;
/** From so many places on they are looked up, not looked through. */
const MANY = 8;

/** Counts equal texts among many, in little memory. */
export interface TextSketch {
  readonly add: (hash: number, words: () => number, place: TextPlace, count?: number) => void;
  readonly entries: () => readonly (readonly [hash: number, entry: TextEntry])[];
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
        entry = { words: words(), first: { source, row, id: copied(id) }, at: [] };
        entries.set(hash, entry);
        if (entries.size > 2 * most) trim();
      } else if (isBefore(place, entry.first)) entry.first = { source, row, id: copied(id) };
      addPlace(entry, place, count);
    },
    entries: () => {
      trim();
      return [...entries].sort(([left], [right]) => left - right);
    },
  };
}

function addPlace(entry: Entry, place: TextPlace, count: number): void {
  const { at } = entry;
  const from = placeIn(entry, place);
  if (from < at.length) at[from + 3] = (at[from + 3] as number) + count;
  else at.push(place.fields, place.date, place.points, count);
}

/** Where a place begins among those of a text, or would. */
function placeIn(entry: Entry, { fields, date, points }: TextPlace): number {
  const { at } = entry;
  if (at.length < MANY * NUMBERS) {
    let from = 0;
    while (from < at.length && (at[from] !== fields || at[from + 1] !== date || at[from + 2] !== points))
      from += NUMBERS;
    return from;
  }
  if (entry.places === undefined) {
    entry.places = new Map();
    for (let from = 0; from < at.length; from += NUMBERS)
      entry.places.set(`${at[from]} ${at[from + 1]} ${at[from + 2]}`, from);
  }
  const key = `${fields} ${date} ${points}`;
  const known = entry.places.get(key);
  if (known !== undefined) return known;
  entry.places.set(key, at.length);
  return at.length;
}

function isBefore(one: PartText["first"], other: PartText["first"]): boolean {
  const order = textOrder(one.source, other.source) || one.row - other.row || textOrder(one.id, other.id);
  return order < 0;
}
