import type { Token } from "../../model/document.js";
import { isCue, type Scene } from "../scene.js";

/** Longest run of words that is a feature. */
const MOST_WORDS = 3;
/** Parts of words that are features, in characters, the edges of the word counted as one each. */
export const SHORTEST_PART = 3;
export const LONGEST_PART = 5;
export const EDGE = "_";
/** Marks before features that are no run of words. */
export const NEGATED = "not:";
export const LETTERS = "*";
export const FACT = "@";

/** Called with a feature and the tokens [first, last) it stands for. */
export type VisitFeature = (feature: string, first: number, last: number) => void;

/**
 * What learned weights are looked up by in a text: runs of one to three words, each inside its clause, and single words
 * behind the first negation of their clause, marked as such. Figures are left out: they name orders and persons.
 * @param longest 1…3, for those who need no longer runs
 */
export function visitWords(scene: Scene, visit: VisitFeature, longest = MOST_WORDS): void {
  const { tokens, clauses } = scene.document;
  for (let clause = 0; clause < clauses.length; clause += 1) {
    const { last } = clauses[clause] as { last: number };
    const negation = scene.cuesByClause[clause]?.find((cue) => isCue(cue, "negation"))?.first ?? last;
    for (let index = (clauses[clause] as { first: number }).first; index < last; index += 1) {
      let run = featureOf(tokens[index]);
      if (run === undefined) continue;
      visit(run, index, index + 1);
      if (index > negation) visit(NEGATED + run, index, index + 1);
      for (let end = index + 1; end < last && end < index + longest; end += 1) {
        const next = featureOf(tokens[end]);
        if (next === undefined) break;
        run = `${run} ${next}`;
        visit(run, index, end + 1);
      }
    }
  }
}

function featureOf(token: Token | undefined): string | undefined {
  return token !== undefined && isSpeaking(token) ? token.norm : undefined;
}

/** Words, pictures, and the marks that say something of the writer's mood. */
export function isSpeaking({ kind, norm }: Token): boolean {
  if (kind === "word") return true;
  if (kind === "punctuation") return norm === "!" || norm === "?";
  return kind === "emoji" || kind === "emoticon";
}

/** The parts of a word, its edges marked. */
export function letterFeatures(word: string): readonly string[] {
  const framed = EDGE + word + EDGE;
  const parts: string[] = [];
  for (let length = SHORTEST_PART; length <= LONGEST_PART; length += 1) {
    for (let start = 0; start + length <= framed.length; start += 1) {
      parts.push(LETTERS + framed.slice(start, start + length));
    }
  }
  return parts;
}
