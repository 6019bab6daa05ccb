import type { Document, Token } from "../model/document.js";
import { normalize } from "../text/normalize.js";

const ELONGATED = /(\p{L})\1{2,}/u;
const REPEATED = /(\p{L})\1+/gu;

/**
 * `readAs` of the tokens [first, last): their text with each word that was read as another put in ("ik godt" → "ikke
 * godt"). Nothing where every word was read as written; capitals and drawn-out letters ("sååå") are no other word.
 */
export function readingOf(first: number, last: number, document: Document): { readonly readAs?: string } {
  const readAs = readAsOf(first, last, document);
  return readAs === undefined ? {} : { readAs };
}

/** The same text by itself; undefined where every word was read as written. */
export function readAsOf(first: number, last: number, { text, tokens }: Document): string | undefined {
  let isOther = false;
  for (let index = first; index < last && !isOther; index += 1) {
    isOther = isReadOtherwise(tokens[index] as Token, text);
  }
  if (!isOther) return undefined;
  const words = tokens.slice(first, last);
  let readAs = "";
  let place = words[0]?.start ?? 0;
  for (const token of words) {
    readAs += text.slice(place, token.start);
    readAs += isReadOtherwise(token, text) ? token.norm : text.slice(token.start, token.end);
    place = token.end;
  }
  return readAs;
}

function isReadOtherwise({ kind, start, end, norm }: Token, text: string): boolean {
  // As written in small letters, as most words are.
  if (kind !== "word" || (norm.length === end - start && text.startsWith(norm, start))) return false;
  const written = normalize(text.slice(start, end));
  if (written === norm) return false;
  return !(ELONGATED.test(written) && written.replace(REPEATED, "$1") === norm.replace(REPEATED, "$1"));
}
