import type { Matcher } from "../lexicon/create-matcher.js";
import type { Document } from "../model/document.js";

/** Words of the longest phrase that is proposed. */
const LONGEST = 3;

/**
 * Every run of one to three words inside a clause, in look-up form, except those a row could not mean by themselves: runs
 * that begin or end with a word that only helps others (a cue, a number), and runs under a negation that they leave out.
 */
export function phrasesOf(document: Document, matcher: Matcher): ReadonlySet<string> {
  const { tokens, clauses } = document;
  const helps = new Array<boolean>(tokens.length).fill(false);
  const turns = new Array<boolean>(tokens.length).fill(false);
  for (const { compiled, first, last } of matcher.find(document)) {
    if (compiled.kind !== "cue") continue;
    helps.fill(true, first, last);
    if (compiled.entry.weight < 0) turns.fill(true, first, last);
  }
  const phrases = new Set<string>();
  for (const clause of clauses) {
    for (let first = clause.first; first < clause.last; first += 1) {
      const turnedBefore = turns.slice(clause.first, first).some(Boolean);
      for (let last = first + 1; last <= Math.min(first + LONGEST, clause.last); last += 1) {
        if (tokens[last - 1]?.kind !== "word") break;
        const edge = (index: number): boolean => !helps[index] || turns[index] === true;
        if (turnedBefore || !edge(first) || helps[last - 1]) continue;
        phrases.add(
          tokens
            .slice(first, last)
            .map(({ norm }) => norm)
            .join(" "),
        );
      }
    }
  }
  return phrases;
}
