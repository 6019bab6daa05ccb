import similarityOf from "natural/lib/natural/distance/jaro-winkler_distance.js";
import type { LanguagePack } from "../model/lexicon.js";

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
  const byLetter = new Map<string, Omit<NearEntry, "similarity">[]>();
  for (const { kind, language, entries } of pack.lexicons) {
    if (kind !== "sentiment" || language !== pack.code) continue;
    for (const { id, phrase: written, weight } of entries) {
      for (const phrase of formsOf(written)) {
        const row = { entry: id, phrase, weight };
        const bucket = byLetter.get(phrase.charAt(0));
        if (bucket) bucket.push(row);
        else byLetter.set(phrase.charAt(0), [row]);
      }
    }
  }
  return (phrase) =>
    (byLetter.get(phrase.charAt(0)) ?? [])
      .filter((row) => row.phrase !== phrase && isOfLength(row.phrase, phrase))
      .map((row) => ({ ...row, similarity: similarityOf(phrase, row.phrase) }))
      .filter(({ similarity }) => similarity >= LEAST_SIMILAR)
      .sort((one, other) => other.similarity - one.similarity || (one.phrase < other.phrase ? -1 : 1))
      .slice(0, most);
}

/** "hurtig|hurtigt" are two words; a phrase with alternatives or wild cards is not one text. */
function formsOf(phrase: string): readonly string[] {
  if (phrase.includes("*") || phrase.includes("(") || phrase.includes("<")) return [];
  return phrase.includes(" ") ? (phrase.includes("|") ? [] : [phrase]) : phrase.split("|").filter(Boolean);
}

function isOfLength(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= Math.ceil(Math.max(one.length, other.length) / 3);
}
