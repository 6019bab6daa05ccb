import type { Clause, Token } from "../model/document.js";
import type { TextRules } from "../model/text-rules.js";
import { sentences } from "./sentences.js";

/**
 * Tokens → clauses, the parts of a sentence that can hold one opinion. A clause begins at a contrast word always,
 * at a comma or another opener only where enough words stand on both sides: "fast and friendly" stays one.
 */
export function clauses(text: string, tokens: readonly Token[], rules: TextRules): readonly Clause[] {
  const found: Clause[] = [];
  sentences(text, tokens, rules.sentenceMaximum).forEach(([first, last], sentence) => {
    let begin = first;
    for (let index = first + 1; index < last; index += 1) {
      if (!opensClause(tokens, index, begin, last, rules)) continue;
      found.push(clause(tokens, begin, index, sentence));
      begin = index;
    }
    found.push(clause(tokens, begin, last, sentence));
  });
  return found;
}

function opensClause(
  tokens: readonly Token[],
  index: number,
  begin: number,
  last: number,
  rules: TextRules,
): boolean {
  const token = tokens[index];
  if (token?.kind !== "word") return false;
  if (rules.contrastOpeners.has(token.norm)) return wordsIn(tokens, begin, index) > 0;
  const previous = tokens[index - 1];
  const parted = previous?.kind === "punctuation" && ",;:-–—(".includes(previous.norm);
  const opener = rules.clauseOpeners.has(token.norm);
  if (!parted && !opener) return false;
  const after = wordsIn(tokens, index, last) - (opener ? 1 : 0);
  return wordsIn(tokens, begin, index) >= rules.clauseMinimum && after >= rules.clauseMinimum;
}

function wordsIn(tokens: readonly Token[], first: number, last: number): number {
  let words = 0;
  for (let index = first; index < last && words < 9; index += 1) {
    if (tokens[index]?.kind === "word") words += 1;
  }
  return words;
}

function clause(tokens: readonly Token[], first: number, last: number, sentence: number): Clause {
  return { first, last, sentence, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}
