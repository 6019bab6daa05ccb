import type { Span } from "../model/index.js";

/** A part of a text that may say who wrote it or of whom it speaks. */
export interface PersonalSpan extends Span {
  readonly kind: "contact" | "number" | "name";
}

/** Finds what is to be masked in a text that will be shown; in order, without overlap. */
export type FindPersonal = (text: string) => readonly PersonalSpan[];

const CONTACT =
  /[^\s@<>()"]+@[^\s@<>()"]+\.\p{L}{2,}|(?:https?:\/\/|www\.)[^\s<>"]+|(?<![\p{L}\d])@[\p{L}\d_.]+/gu;
/** Five digits in a row (with the letters of an order number), or seven and more with separators. */
const NUMBER = /[\p{L}\d-]*\d{5,}[\p{L}\d-]*|\+?\d(?:[ .\-–/()]{0,2}\d){6,}/gu;
const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
/** A word written with one capital, as names are. */
const CAPITALIZED = /^\p{Lu}[\p{Ll}\p{M}]+(?:[-’']\p{L}[\p{Ll}\p{M}]*)*$/u;
/** With so many texts, a word that never occurs in lower case is rare enough to be a name. */
const TELLING = 300;

/**
 * A finder that learns from the texts themselves which words are names, in any language and without a list: words that are
 * written with a capital inside sentences more often than without one anywhere. Where there are many texts (300), a
 * capitalized first word that never occurs in lower case counts too; so does one that stands before a name. It masks too
 * much rather than too little (firms, places, months), and a name that always opens its sentence in a small file escapes
 * it. Also e-mail addresses, links, @handles and long numbers.
 */
export function createFindPersonal(texts: readonly string[]): FindPersonal {
  const lower = new Map<string, number>();
  const inside = new Map<string, number>();
  for (const text of texts) {
    if (isTitleCase(text)) continue;
    for (const match of text.matchAll(WORD)) {
      const [word] = match;
      if (word === word.toLowerCase()) count(lower, word);
      else if (CAPITALIZED.test(word) && !opensSentence(text, match.index)) count(inside, word.toLowerCase());
    }
  }
  const manyTexts = texts.length >= TELLING;
  const isName = (word: string, opens: boolean) => {
    const form = word.toLowerCase();
    const plain = lower.get(form) ?? 0;
    const capital = inside.get(form) ?? (opens ? 0 : 1);
    return capital > plain || (opens && manyTexts && plain === 0);
  };
  return (text) => {
    const found: PersonalSpan[] = [
      ...spansOf(text, CONTACT, "contact"),
      ...spansOf(text, NUMBER, "number"),
      ...nameSpans(text, isName, (word) => !lower.has(word.toLowerCase())),
    ];
    found.sort((left, right) => left.start - right.start || right.end - left.end);
    const kept: PersonalSpan[] = [];
    for (const span of found) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
    return kept;
  };
}

function nameSpans(
  text: string,
  isName: (word: string, opens: boolean) => boolean,
  isUnknown: (word: string) => boolean,
): PersonalSpan[] {
  const words = [...text.matchAll(WORD)].filter(([word]) => CAPITALIZED.test(word));
  const names = words.map((match) => isName(match[0], opensSentence(text, match.index)));
  return words.flatMap((match, index): PersonalSpan[] => {
    const end = match.index + match[0].length;
    const beforeName =
      names[index + 1] === true && words[index + 1]?.index === end + 1 && isUnknown(match[0]);
    return names[index] === true || beforeName ? [{ start: match.index, end, kind: "name" }] : [];
  });
}

/** True unless a letter, a digit or a comma stands before, on the same line. */
function opensSentence(text: string, start: number): boolean {
  return !/[\p{L}\p{M}\d,’']["(«»]?[ \t]+["(«»]?$/u.test(text.slice(Math.max(0, start - 8), start));
}

/** A text in which most words have a capital says nothing about names. */
function isTitleCase(text: string): boolean {
  const words = text.match(WORD) ?? [];
  return words.filter((word) => CAPITALIZED.test(word)).length * 2 > words.length && words.length > 2;
}

function spansOf(text: string, pattern: RegExp, kind: PersonalSpan["kind"]): PersonalSpan[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind,
  }));
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
