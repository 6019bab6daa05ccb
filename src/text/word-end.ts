import { classAt, classOf, DIGIT, isLetterAt, LETTER } from "./characters.js";

/** Marks that stand inside a word: apostrophes and hyphens. */
const JOINERS = "'’‘´`ʼ′-‐‑";
/** Letters before a colon that may take an ending ("IKEA:s"), and of an ending. */
const LONGEST_STEM = 12;
const LONGEST_ENDING = 4;
/** Letters on each side of "&" in a name ("H&M"), and before stars that hide some ("f**k"). */
const SHORT = 2;
const LONGEST_HEAD = 3;

/**
 * The end of a word whose first letters end at `end`: letters and digits, joined by inner apostrophes and hyphens;
 * `endings` may follow a colon ("sms:et"); "H&M" and "j*vla" are one word.
 */
export function wordEnd(text: string, start: number, end: number, endings: ReadonlySet<string>): number {
  let at = end;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind <= LETTER || kind === DIGIT) {
      at += 1;
      continue;
    }
    const next = joined(text, start, at, endings);
    if (next === at) break;
    at = next;
  }
  return at;
}

/** Where the word goes on behind the mark at `at`, or `at` where it ends. */
function joined(text: string, start: number, at: number, endings: ReadonlySet<string>): number {
  const mark = text.charAt(at);
  if (JOINERS.includes(mark)) return isLetterAt(text, at + 1) ? at + 1 : at;
  if (mark === ":") {
    const end = lettersEnd(text, at + 1, LONGEST_ENDING);
    const isEnding = at - start <= LONGEST_STEM && endings.has(text.slice(at + 1, end).toLowerCase());
    return isEnding && !isLetterAt(text, end) ? end : at;
  }
  if (mark === "&") {
    const end = lettersEnd(text, at + 1, SHORT);
    return at - start <= SHORT && end > at + 1 && !isLetterAt(text, end) ? end : at;
  }
  if (mark === "*" && at - start <= LONGEST_HEAD) {
    let end = at + 1;
    while (text.charAt(end) === "*") end += 1;
    return isLetterAt(text, end) ? end : at;
  }
  return at;
}

function lettersEnd(text: string, start: number, most: number): number {
  let end = start;
  while (end - start < most && classAt(text, end) <= LETTER) end += 1;
  return end;
}
