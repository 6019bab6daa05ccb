import { HASH_START, nextHash } from "./sequence-hash.js";

/** Values by words that are found in a text where they stand, without cutting them out. */
export interface WordTable<T> {
  readonly find: (text: string, start: number, end: number, hash: number) => T | undefined;
  readonly put: (word: string, hash: number, value: T) => void;
}

/** Words kept; a survey has far fewer, and a service that runs for months must not grow. */
const MOST_WORDS = 50_000;
const FIRST_SLOTS = 2048;
/** Places tried for a word: texts made of words with one hash cost no more than others, they are only not kept. */
const MOST_TRIES = 24;

/** The hash of `text.slice(start, end)` (FNV-1a over UTF-16 units); `HASH_START` and `nextHash` make it step by step. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at += 1) hash = nextHash(hash, text.charCodeAt(at));
  return hash;
}

/** A hash table with open addressing. It is emptied when it is full. */
export function createWordTable<T>(): WordTable<T> {
  let slots = new Int32Array(FIRST_SLOTS);
  let words: string[] = [];
  let hashes: number[] = [];
  let values: T[] = [];
  return { find, put };

  function find(text: string, start: number, end: number, hash: number): T | undefined {
    const mask = slots.length - 1;
    let slot = placeOf(hash) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const entry = (slots[slot] as number) - 1;
      if (entry < 0) return undefined;
      if (hashes[entry] === hash && standsAt(words[entry] as string, text, start, end)) return values[entry];
      slot = (slot + 1) & mask;
    }
    return undefined;
  }

  function put(word: string, hash: number, value: T): void {
    if (words.length >= MOST_WORDS) {
      slots = new Int32Array(FIRST_SLOTS);
      words = [];
      hashes = [];
      values = [];
    }
    if (words.length * 2 >= slots.length) grow();
    if (!take(hash, words.length + 1)) return;
    words.push(word);
    hashes.push(hash);
    values.push(value);
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    for (let entry = 0; entry < hashes.length; entry += 1) take(hashes[entry] as number, entry + 1);
  }

  function take(hash: number, name: number): boolean {
    const mask = slots.length - 1;
    let slot = placeOf(hash) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (slots[slot] === 0) {
        slots[slot] = name;
        return true;
      }
      slot = (slot + 1) & mask;
    }
    return false;
  }
}

/** The high bits of the hash mixed into the low ones, which say where to look. */
function placeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
