import type { LanguagePack } from "../model/lexicon.js";
import { createNearest } from "./create-nearest.js";

/** A row written like a word that has none. */
export interface NearEntry {
  /** "da/sentiment.core#gebyr" */
  readonly entry: string;
  readonly phrase: string;
  readonly weight: number;
  /** 0…1, Jaro–Winkler. */
  readonly similarity: number;
}

/** Jaro–Winkler from which two words are worth showing side by side. */
const LEAST_SIMILAR = 0.88;

/**
 * Rows of a language → the search for the sentiment rows written most like a word or phrase, the nearest first. Only
 * rows with the same first letter are compared, which the measure favours anyway; rows with wild cards are no words.
 */
export function createNearestEntries(pack: LanguagePack, most = 2): (phrase: string) => readonly NearEntry[] {
  const rows: Omit<NearEntry, "similarity">[] = [];
  for (const { kind, language, entries } of pack.lexicons) {
    if (kind !== "sentiment" || language !== pack.code) continue;
    for (const { id, phrase: written, weight } of entries) {
      for (const phrase of formsOf(written)) rows.push({ entry: id, phrase, weight });
    }
  }
  const nearest = createNearest(rows, (row) => row.phrase);
  return (phrase) =>
    nearest(phrase, LEAST_SIMILAR, most).map(({ item, similarity }) => ({ ...item, similarity }));
}

/** "hurtig|hurtigt" are two words; a phrase with alternatives or wild cards is not one text. */
function formsOf(phrase: string): readonly string[] {
  if (phrase.includes("*") || phrase.includes("(") || phrase.includes("<")) return [];
  return phrase.includes(" ") ? (phrase.includes("|") ? [] : [phrase]) : phrase.split("|").filter(Boolean);
}
