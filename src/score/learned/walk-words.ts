import type { Reading } from "../../lexicon/create-readings.js";
import type { Token } from "../../model/document.js";
import { isCue, type Scene } from "../scene.js";
import { isSpeaking } from "./word-features.js";
import type { LearnedWord, WordLines } from "./word-lines.js";

/** Called with the place of a line that is known, or −1 where only parts of the word are, and its tokens [first, last). */
export type FoundLine = (
  place: number,
  letters: Float64Array | undefined,
  first: number,
  last: number,
) => void;

/**
 * Visits what a model knows of a text, in the order of `visitWords`, of which it is the quick form: each line once (`seen`
 * holds by place the last `text` it was met in), a word of which only parts are known wherever it stands.
 */
export function walkWords(
  { document, readings, cuesByClause }: Scene,
  lines: WordLines,
  seen: Uint32Array,
  text: number,
  found: FoundLine,
): void {
  const { tokens, clauses } = document;
  const { ends, leads, longest, next, read } = lines;
  for (let clause = 0; clause < clauses.length; clause += 1) {
    const { first, last } = clauses[clause] as { first: number; last: number };
    const negation = cuesByClause[clause]?.find(isNegation)?.first ?? last;
    let following: LearnedWord | undefined;
    for (let index = first; index < last; index += 1) {
      const word = index > first ? following : wordAt(index);
      following = index + 1 < last ? wordAt(index + 1) : undefined;
      if (word === undefined) continue;
      const { place, letters } = word;
      if (place >= 0 && ends[place] === 1) {
        if (seen[place] !== text) {
          seen[place] = text;
          found(place, letters, index, index + 1);
        }
      } else if (letters !== undefined) found(-1, letters, index, index + 1);
      if (index > negation) visitLine(word.negated, index, index + 1);
      if (longest === 1 || place < 0 || leads[place] !== 1 || following === undefined) continue;
      let run = place;
      let end = index + 1;
      let added: LearnedWord | undefined = following;
      while (added !== undefined) {
        const { pieces } = added;
        for (let piece = 0; piece < pieces.length; piece += 1) run = next(run, pieces[piece] as number);
        if (run < 0) break;
        end += 1;
        visitLine(run, index, end);
        added = leads[run] === 1 && end < last && end < index + longest ? wordAt(end) : undefined;
      }
    }
  }

  function visitLine(place: number, from: number, to: number): void {
    if (place < 0 || ends[place] !== 1 || seen[place] === text) return;
    seen[place] = text;
    found(place, undefined, from, to);
  }

  function wordAt(index: number): LearnedWord | undefined {
    const token = tokens[index] as Token;
    return isSpeaking(token) ? read(token.norm, readings[index] as Reading) : undefined;
  }
}

function isNegation(cue: Parameters<typeof isCue>[0]): boolean {
  return isCue(cue, "negation");
}
