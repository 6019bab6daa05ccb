import type { CorpusOdds } from "./corpus-odds.js";
import { sizeOf } from "./corpus-odds.js";
import type { TermCount } from "./count-terms.js";

/** A term with its log-odds. */
export interface MeasuredTerm extends TermCount, CorpusOdds {}

/** Standard errors by which a phrase must go beyond its parts: one-sided 95 %. */
const BEYOND = 1.645;
/** Share of a word's comments from which it is mostly said in one phrase. */
const MOSTLY = 0.8;

/**
 * Terms that say something of their own, of all `terms`. A phrase must hold a word that is no function word, go beyond
 * each of its parts, and not merely add function words to one of them; a part that is mostly said in a phrase that
 * stays gives way to it.
 */
export function keepPhrases(
  terms: readonly MeasuredTerm[],
  isFunction: (word: string) => boolean,
): readonly MeasuredTerm[] {
  const byTerm = new Map(terms.map((term) => [term.term, term]));
  const fixed = new Set<MeasuredTerm>();
  const own = terms.filter((term) => {
    const words = term.term.split(" ");
    if (words.every(isFunction)) return false;
    const parts = partsOf(words).flatMap((part) => byTerm.get(part) ?? []);
    if (!parts.every((part) => isBeyond(term, part))) return false;
    const core = coreOf(words, isFunction);
    const coreTerm = core === term.term ? undefined : byTerm.get(core);
    return coreTerm === undefined || sizeOf(term) >= MOSTLY * sizeOf(coreTerm);
  });
  for (const term of own) {
    for (const part of partsOf(term.term.split(" "))) {
      const known = byTerm.get(part);
      if (known && sizeOf(term) >= MOSTLY * sizeOf(known)) fixed.add(known);
    }
  }
  return own.filter((term) => !fixed.has(term));
}

/** Every shorter run of its words. */
function partsOf(words: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 1; end <= words.length; end += 1) {
      if (end - start < words.length) parts.push(words.slice(start, end).join(" "));
    }
  }
  return parts;
}

/** Further from 0 than the part, in the same direction, by more than chance gives; or almost always said with it. */
function isBeyond(term: MeasuredTerm, part: MeasuredTerm): boolean {
  const sign = Math.sign(term.logOdds.value);
  const toward = Math.max(0, sign * part.logOdds.value);
  if (sizeOf(term) >= MOSTLY * sizeOf(part)) return true;
  return sign * term.logOdds.value - toward > BEYOND * term.logOdds.error;
}

/** The phrase without the function words at its ends. */
function coreOf(words: readonly string[], isFunction: (word: string) => boolean): string {
  const first = words.findIndex((word) => !isFunction(word));
  const last = words.findLastIndex((word) => !isFunction(word));
  return words.slice(first, last + 1).join(" ");
}
