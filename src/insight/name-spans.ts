import type { Span } from "../model/index.js";
import { copied } from "./copied.js";
import type { NameWords } from "./name-words.js";
import { CAPITAL, CHANGES, scanWords, WORD_NUMBERS } from "./scan-words.js";

/** A word, with the hyphens and apostrophes inside it. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*/gu;
/** A word written with one capital, as names are; "O'Brien" and "Anne-Marie" too. */
const CAPITALIZED = /^(?:\p{Lu}[’'])?\p{Lu}[\p{Ll}\p{M}]+(?:[-’']\p{L}[\p{Ll}\p{M}]*)*$/u;
const POSSESSIVE = /[’']s$|[’']$/u;

/** How the words of all texts are written: in lower case, and with a capital inside a sentence. */
export interface NameUsage {
  readonly lower: ReadonlyMap<string, number>;
  readonly inside: ReadonlyMap<string, number>;
}

interface Word extends Span {
  /** Lower case, without a genitive ending. */
  readonly form: string;
  readonly capitalized: boolean;
  readonly opens: boolean;
}

/**
 * A finder of personal names. A known first name counts in any letter case; one that is a word too only with a capital
 * inside a sentence or before a family name. An unknown word counts when it has a capital inside a sentence, is no word
 * of the lexicons, and is not written in lower case as often; at the beginning of a sentence only when the texts write it
 * so inside others, or a family name follows. A first word alone is no name: most are ordinary words.
 */
export function createFindNames(usage: NameUsage, words: NameWords): (text: string) => readonly Span[] {
  return (text) => {
    const found = wordsOf(text, words);
    const title = isTitleCase(found.length, found.filter(({ capitalized }) => capitalized).length);
    const alone = found.map((word) => isNameAlone(word, title, words, usage));
    return found.filter((word, index) => {
      if (alone[index]) return true;
      const next = found[index + 1];
      if (!next || !alone[index + 1] || text.slice(word.end, next.start) !== " ") return false;
      return isNameBefore(word, next, words, usage);
    });
  };
}

function isNameAlone(word: Word, title: boolean, words: NameWords, usage: NameUsage): boolean {
  const { form, capitalized, opens } = word;
  if (words.other.has(form)) return false;
  if (words.either.has(form)) return capitalized && !opens && !title;
  if (words.given.has(form)) return true;
  if (!capitalized) return false;
  const ordinary = words.ordinary.has(form);
  const plain = usage.lower.get(form) ?? 0;
  if (words.family.has(form)) return !opens || (!ordinary && plain === 0);
  if (ordinary || title) return false;
  return (usage.inside.get(form) ?? (opens ? 0 : 1)) > plain;
}

/** A first name that is a word too, or that nobody knows, before another name ("Will Smith", "Xenia Holm"). */
function isNameBefore(word: Word, next: Word, words: NameWords, usage: NameUsage): boolean {
  const { form, capitalized } = word;
  if (!capitalized || words.other.has(form)) return false;
  if (words.either.has(form)) return words.family.has(next.form);
  // "Spurgte Mette": what stands before a first name is hardly another.
  if (words.given.has(next.form) && !words.family.has(next.form)) return false;
  return !words.ordinary.has(form) && !usage.lower.has(form);
}

function wordsOf(text: string, words: NameWords): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const [written] = match;
    const start = match.index;
    return {
      start,
      end: start + written.length,
      form: formOf(written, words),
      capitalized: CAPITALIZED.test(written),
      opens: opensSentence(text, start),
    };
  });
}

/** "Mettes", "Mette's" and "Anne-Marie" are the names they hold, "Facebook-gruppe" the firm. */
function formOf(written: string, words: NameWords): string {
  const form = written.toLowerCase().replace(POSSESSIVE, "");
  if (isKnown(form, words)) return form;
  const owner = form.endsWith("s") ? form.slice(0, -1) : form;
  if (words.given.has(owner) || words.family.has(owner)) return owner;
  const [first = form] = form.split("-");
  return words.other.has(first) || words.given.has(first) ? first : form;
}

function isKnown(form: string, words: NameWords): boolean {
  return Object.values(words).some((set: ReadonlySet<string>) => set.has(form));
}

/** How often words are written how, in some texts; names as they are written there. Plain data, so that a thread can tell. */
export type WordCounts = NameUsage;

/** What texts show of how words are written; to be added or sent soon, for it holds on to the texts. */
export function countWords(texts: Iterable<string>): WordCounts {
  const lower = new Map<string, number>();
  const inside = new Map<string, number>();
  for (const text of texts) {
    const found = scanWords(text);
    /** Where those with a capital stand in the list: few. */
    const capitalized: number[] = [];
    for (let place = 0; place < found.length; place += WORD_NUMBERS) {
      if (((found[place + 2] as number) & CAPITAL) === 0) continue;
      if (CAPITALIZED.test(text.slice(found[place], found[place + 1]))) capitalized.push(place);
    }
    if (isTitleCase(found.length / WORD_NUMBERS, capitalized.length)) continue;
    for (let place = 0; place < found.length; place += WORD_NUMBERS) {
      const start = found[place] as number;
      const isLower = ((found[place + 2] as number) & CHANGES) === 0;
      if (!isLower && (!capitalized.includes(place) || opensSentence(text, start))) continue;
      count(isLower ? lower : inside, text.slice(start, found[place + 1]), 1);
    }
  }
  return { lower, inside };
}

/** Learns from one text after another how words are written; memory grows with the words, not with the texts. */
export function createNameUsage(words: NameWords): {
  readonly usage: NameUsage;
  readonly see: (text: string) => void;
  /** What was counted elsewhere. */
  readonly add: (counts: WordCounts) => void;
} {
  const lower = new Map<string, number>();
  const inside = new Map<string, number>();
  const add = (counts: WordCounts): void => {
    for (const [word, times] of counts.lower) countForLong(lower, word, times);
    for (const [word, times] of counts.inside) countForLong(inside, formOf(word, words), times);
  };
  return { usage: { lower, inside }, see: (text) => add(countWords([text])), add };
}

/** True unless a letter, a digit or a comma stands before, on the same line. */
function opensSentence(text: string, start: number): boolean {
  return !/[\p{L}\p{M}\d,’']["(«»]?[ \t]+["(«»]?$/u.test(text.slice(Math.max(0, start - 8), start));
}

/** A text in which most words have a capital says nothing about names. */
function isTitleCase(words: number, capitalized: number): boolean {
  return words > 2 && capitalized * 2 > words;
}

function count(counts: Map<string, number>, word: string, times: number): void {
  counts.set(word, (counts.get(word) ?? 0) + times);
}

/** What is kept for long shares no text with what it was found in. */
function countForLong(counts: Map<string, number>, word: string, times: number): void {
  const known = counts.get(word);
  counts.set(known === undefined ? copied(word) : word, (known ?? 0) + times);
}
