import type { Reading } from "../../lexicon/create-readings.js";
import type { Token } from "../../model/document.js";
import { NOWHERE, type RunTree } from "./run-tree.js";
import { isSpeaking, NEGATED } from "./word-features.js";

/** A token as the models know it; numbers are places in their tree of runs, or −1. */
export interface KnownWord {
  /** Whose it is: other models read the word afresh. */
  readonly owner: object;
  /** Where it has weights alone, and where behind a negation. */
  readonly alone: number;
  readonly negated: number;
  /** Where longer runs begin with it. */
  readonly start: number;
  /** What runs go on with. */
  readonly next: number;
  /** The same where a look-up form has blanks and is several words of a run. */
  readonly more: readonly number[] | undefined;
  /** What its parts weigh, by model; undefined where no model knows parts of words. */
  readonly letters: readonly (Float64Array | undefined)[] | undefined;
  /** 1, or 0 for marks and pictures. */
  readonly words: number;
}

/** A token that no model knows. */
const UNKNOWN: KnownWord = {
  owner: {},
  alone: NOWHERE,
  negated: NOWHERE,
  start: NOWHERE,
  next: NOWHERE,
  more: undefined,
  letters: undefined,
  words: 0,
};

/** Reads what models know of a token, which is kept with its reading. */
export type WordReader = (token: Token, reading: Reading) => KnownWord;

/** @param isLine by place: 1 where any of the models has weights. */
export function createWordReader(
  { find, leads, follows }: RunTree,
  isLine: Uint8Array,
  lettersOf: ((word: string) => KnownWord["letters"]) | undefined,
): WordReader {
  const owner = {};
  const silent: KnownWord = { ...UNKNOWN, owner };
  return (token, reading) => {
    const kept = reading.note as KnownWord | undefined;
    if (kept !== undefined && kept.owner === owner) return kept;
    const word = isSpeaking(token) ? read(token) : silent;
    reading.note = word;
    return word;
  };

  function read({ kind, norm }: Token): KnownWord {
    const place = find(norm);
    const pieces = norm.includes(" ") ? norm.split(" ").map(find) : undefined;
    return {
      owner,
      alone: lineAt(place),
      negated: lineAt(find(NEGATED + norm)),
      start: leads[place] ? place : NOWHERE,
      next: pieces === undefined && follows[place] ? place : NOWHERE,
      more: pieces,
      letters: lettersOf?.(norm),
      words: kind === "word" ? 1 : 0,
    };
  }

  function lineAt(place: number): number {
    return place !== NOWHERE && isLine[place] === 1 ? place : NOWHERE;
  }
}
