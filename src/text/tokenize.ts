import type { Token, TokenKind } from "../model/document.js";
import type { TextRules } from "../model/text-rules.js";
import { classAt, DIGIT, LETTER, SPACE } from "./characters.js";
import { createReader } from "./read-as.js";
import {
  EMAIL_PATTERN,
  EMOJI_PATTERN,
  ENTITY_PATTERN,
  HASHTAG_PATTERN,
  HOST_PATTERN,
  matchEnd,
  NUMBER_PATTERN,
  PHONE_PATTERN,
  PUNCTUATION_PATTERN,
  URL_PATTERN,
} from "./token-patterns.js";

/** text → tokens that point into it; what lies between them is white space and control characters only. */
export type Tokenize = (text: string) => readonly Token[];

/** `isKnown` says whether a look-up form is in the lexicons; without it no word is read as another. */
export function createTokenizer(
  rules: TextRules,
  isKnown: (norm: string) => boolean = () => false,
): Tokenize {
  const readAs = createReader(rules, isKnown);
  const emoticons = groupByFirst(rules.emoticons);
  const abbreviations = groupByFirst(
    [...rules.abbreviations].filter((short) => /\p{L}/u.test(short.charAt(0))),
  );

  const longestAbbreviation = Math.max(0, ...[...rules.abbreviations].map((short) => short.length));

  return (text) => {
    const tokens: Token[] = [];
    const shouting = isAllCapitals(text);
    const add = (start: number, end: number, kind: TokenKind, norm: string, emphasized = false): number => {
      tokens.push({ start, end, kind, norm, emphasized });
      return end;
    };
    const addWord = (start: number, end: number): number => {
      const raw = text.slice(start, end);
      const word = readAs(raw);
      const capitals = !shouting && raw.length > 2 && isCapitals(raw);
      return add(start, end, "word", word.norm, capitals || word.elongated);
    };
    let index = 0;
    while (index < text.length) {
      const kind = classAt(text, index);
      if (kind === SPACE) index += 1;
      else if (kind === LETTER) index = takeWord(index);
      else if (kind === DIGIT) index = takeNumber(index);
      else index = takeOther(index);
    }
    return tokens;

    function takeWord(start: number): number {
      const emoticon = longestAt(emoticons, text, start);
      if (emoticon && !isLetterAt(text, start + emoticon.length)) {
        return add(start, start + emoticon.length, "emoticon", emoticon);
      }
      const end = wordEnd(text, start);
      const next = text.charAt(end);
      if (next === ":" || next === ".") {
        const url = matchEnd(URL_PATTERN, text, start);
        if (url > 0) return add(start, url, "url", text.slice(start, url).toLowerCase());
      }
      if (next === "." || next === "@" || next === "_") {
        const email = matchEnd(EMAIL_PATTERN, text, start);
        if (email > 0) return add(start, email, "email", text.slice(start, email).toLowerCase());
        const short = longestAt(
          abbreviations,
          text.slice(start, start + longestAbbreviation).toLowerCase(),
          0,
        );
        if (short && short.length > end - start && !isLetterAt(text, start + short.length)) {
          return add(start, start + short.length, "word", short);
        }
        const host = matchEnd(HOST_PATTERN, text, start);
        if (host > 0) return add(start, host, "url", text.slice(start, host).toLowerCase());
      }
      return addWord(start, end);
    }

    function takeNumber(start: number): number {
      const phone = matchEnd(PHONE_PATTERN, text, start);
      if (phone > 0) return add(start, phone, "phone", text.slice(start, phone));
      const emoji = matchEnd(EMOJI_PATTERN, text, start);
      if (emoji > start + 1) return add(start, emoji, "emoji", text.slice(start, emoji));
      const end = Math.max(matchEnd(NUMBER_PATTERN, text, start), start + 1);
      return add(start, end, "number", text.slice(start, end));
    }

    function takeOther(start: number): number {
      const emoticon = longestAt(emoticons, text, start);
      if (emoticon) return add(start, start + emoticon.length, "emoticon", emoticon);
      const emoji = matchEnd(EMOJI_PATTERN, text, start);
      if (emoji > 0) {
        return add(
          start,
          emoji,
          "emoji",
          text.slice(start, emoji).replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, ""),
        );
      }
      if (text.charAt(start) === "+") {
        const phone = matchEnd(PHONE_PATTERN, text, start);
        if (phone > 0) return add(start, phone, "phone", text.slice(start, phone));
      }
      const hashtag = matchEnd(HASHTAG_PATTERN, text, start);
      if (hashtag > 0) return add(start, hashtag, "hashtag", text.slice(start, hashtag).toLowerCase());
      const entity = matchEnd(ENTITY_PATTERN, text, start);
      if (entity > 0) return add(start, entity, "symbol", text.slice(start, entity));
      const punctuation = matchEnd(PUNCTUATION_PATTERN, text, start);
      if (punctuation > 0) return add(start, punctuation, "punctuation", text.charAt(start));
      const width = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
      return add(start, start + width, "symbol", text.slice(start, start + width));
    }
  };
}

/** Letters and digits, joined by inner apostrophes and hyphens; "sms:et" keeps its Swedish ending. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const kind = classAt(text, end);
    if (kind === LETTER || kind === DIGIT || text.charAt(end) === "\u00AD") {
      end += 1;
      continue;
    }
    const joins =
      "'’-´".includes(text.charAt(end)) ||
      (text.charAt(end) === ":" && end - start < 6 && endsSoon(text, end + 1));
    if (!joins || !isLetterAt(text, end + 1)) break;
    end += 1;
  }
  return end;
}

function endsSoon(text: string, start: number): boolean {
  let end = start;
  while (isLetterAt(text, end)) end += 1;
  return end > start && end - start <= 3;
}

function isLetterAt(text: string, index: number): boolean {
  return index < text.length && classAt(text, index) === LETTER;
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

function groupByFirst(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const group = groups.get(word.charAt(0));
    if (group) group.push(word);
    else groups.set(word.charAt(0), [word]);
  }
  return groups;
}

function longestAt(
  groups: ReadonlyMap<string, readonly string[]>,
  text: string,
  start: number,
): string | undefined {
  return groups.get(text.charAt(start))?.find((word) => text.startsWith(word, start));
}
