import type { Reading } from "../../lexicon/create-readings.js";
import type { LearnedModel } from "../../model/learned-model.js";
import { createPairTable } from "./pair-table.js";
import { LETTERS, letterFeatures, NEGATED } from "./word-features.js";

/** A word as a model knows it. Lines are numbers: `WordLines.weights` holds `width` weights for each. */
export interface LearnedWord {
  /** The model that wrote it: another one with the same note reads the word afresh. */
  readonly owner: object;
  /** What a run of words goes on with: its numbers, more than one where a look-up form has blanks. */
  readonly pieces: readonly number[];
  /** The place of the word alone in the tree of runs; −1 where no run begins with it. */
  readonly place: number;
  /** The place of the word behind a negation, or −1. */
  readonly negated: number;
  /** What its letters weigh together; undefined where the model knows no parts of words. */
  readonly letters: Float64Array | undefined;
}

/** The runs of words and the parts of words that a model knows, as a tree over numbers: no run is made into a string. */
export interface WordLines {
  /** Look-up form → what the model knows of it; kept with the word's reading. */
  readonly read: (norm: string, reading: Reading) => LearnedWord;
  /** The place behind `place` by `piece`, or −1. */
  readonly next: (place: number, piece: number) => number;
  /** By place: 1 where a run ends, and 1 where one goes on. */
  readonly ends: Uint8Array;
  readonly leads: Uint8Array;
  /** By place × outputs. */
  readonly weights: Float64Array;
  /** The run that ends at a place, as written in the model. */
  readonly featureAt: (place: number) => string;
  /** Most words of a run. */
  readonly longest: number;
  /** True where the model knows no word, so that none need be read. */
  readonly isEmpty: boolean;
}

/** Adds the weights of a line to `sums`, times `value`. */
export function addLine(sums: Float64Array, weights: readonly number[], value: number): void {
  for (let at = 0; at < weights.length; at += 2) {
    const output = weights[at] as number;
    sums[output] = (sums[output] as number) + (weights[at + 1] as number) * value;
  }
}

const NOWHERE = -1;
const ROOT = 0;
const NO_PIECES: readonly number[] = [NOWHERE];

/**
 * `words` and `letters` are the model's features that are words (`words`) or parts of words (`letters`), with weights as pairs;
 * `note` is the place in the notes of a reading that the model keeps its words in.
 */
export function createWordLines(
  words: LearnedModel["weights"],
  letters: LearnedModel["weights"],
  width: number,
  note: number,
): WordLines {
  const pieces = new Map<string, number>();
  const features: string[] = [""];
  const table = createPairTable();
  let longest = 1;
  for (const feature of words.keys()) {
    const place = grow(feature);
    features[place] = feature;
  }
  const places = features.length;
  const ends = new Uint8Array(places);
  const leads = new Uint8Array(places);
  table.forEach((place) => {
    leads[place] = 1;
  });
  const weights = new Float64Array(places * width);
  for (const [feature, line] of words) {
    const place = placeOf(feature);
    ends[place] = 1;
    addLine(weights.subarray(place * width, (place + 1) * width), line, 1);
  }
  const owner = {};
  return {
    read,
    next: table.get,
    ends,
    leads,
    weights,
    featureAt: (place) => features[place] ?? "",
    longest,
    isEmpty: words.size === 0 && letters.size === 0,
  };

  function grow(feature: string): number {
    let place = ROOT;
    let length = 0;
    for (const piece of feature.split(" ")) {
      const number = pieces.get(piece) ?? pieces.size;
      pieces.set(piece, number);
      length += 1;
      const known = table.get(place, number);
      if (known !== NOWHERE) {
        place = known;
        continue;
      }
      table.set(place, number, features.length);
      place = features.push("") - 1;
    }
    longest = Math.max(longest, length);
    return place;
  }

  function placeOf(feature: string): number {
    let place = ROOT;
    for (const piece of feature.split(" ")) {
      const number = pieces.get(piece);
      place = number === undefined ? NOWHERE : table.get(place, number);
      if (place === NOWHERE) return NOWHERE;
    }
    return place;
  }

  function read(norm: string, { notes }: Reading): LearnedWord {
    const kept = notes[note] as LearnedWord | undefined;
    if (kept !== undefined && kept.owner === owner) return kept;
    const word = {
      owner,
      pieces: piecesOf(norm),
      place: placeOf(norm),
      negated: placeOf(NEGATED + norm),
      letters: letters.size > 0 ? lettersOf(norm) : undefined,
    };
    notes[note] = word;
    return word;
  }

  function piecesOf(norm: string): readonly number[] {
    const found = norm.split(" ").map((piece) => pieces.get(piece) ?? NOWHERE);
    return found.includes(NOWHERE) ? NO_PIECES : found;
  }

  function lettersOf(word: string): Float64Array {
    const own = new Float64Array(width);
    for (const part of letterFeatures(word)) {
      const line = letters.get(part);
      if (line) addLine(own, line, 1);
    }
    return own;
  }
}

/** Whether a feature of a model is a part of words. */
export function isLetters(feature: string): boolean {
  return feature.startsWith(LETTERS) && feature.length > 1;
}
