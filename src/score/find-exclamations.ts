import type { Document } from "../model/document.js";
import type { Exclamation } from "./scene.js";

/** The exclamation marks at the end of each clause's sentence: behind its last word or number. */
export function findExclamations(document: Document): readonly (Exclamation | undefined)[] {
  const { clauses, text } = document;
  const found: (Exclamation | undefined)[] = new Array(clauses.length);
  if (!text.includes("!")) return found;
  let ofSentence: Exclamation | undefined;
  for (let clause = clauses.length - 1; clause >= 0; clause -= 1) {
    if (clauses[clause]?.sentence !== clauses[clause + 1]?.sentence) {
      ofSentence = exclamationIn(clause, document);
    }
    found[clause] = ofSentence;
  }
  return found;
}

function exclamationIn(clause: number, { clauses, tokens, text }: Document): Exclamation | undefined {
  const { first, last } = clauses[clause] ?? { first: 0, last: 0 };
  for (let index = last - 1; index >= first; index -= 1) {
    const token = tokens[index];
    if (!token || token.kind === "word" || token.kind === "number") return undefined;
    if (token.kind !== "punctuation") continue;
    let count = 0;
    for (let place = token.start; place < token.end; place += 1) if (text[place] === "!") count += 1;
    if (count > 0) return { index, count };
  }
  return undefined;
}
