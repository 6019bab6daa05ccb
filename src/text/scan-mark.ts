import type { TokenKind } from "../model/document.js";
import type { TextRules } from "../model/text-rules.js";
import { normalize } from "./normalize.js";
import { numberNorm } from "./number-norm.js";
import {
  addToken,
  BREAKER,
  CLOSER,
  ELLIPSIS,
  NUMBER,
  OPEN_BRACKET,
  PICTURE,
  type Scan,
  SHUT_BRACKET,
  START,
  STOP,
  WORD,
} from "./scan.js";
import { createEmoticonScanner } from "./scan-emoticon.js";
import {
  EMOJI_PATTERN,
  HASHTAG_PATTERN,
  matchEnd,
  PHONE_PATTERN,
  RARE_LETTERS_PATTERN,
  TAG_PATTERN,
} from "./token-patterns.js";

/** Marks that may be repeated, and that are one token however often they are: any of a group in any order. */
const RUNS: readonly string[] = [".!?…", ",", ";", ":", "-–—", "*", "_", "~", "=", "•"];
const SINGLES = "()[]{}\"'’‘“”„‚«»‹›/\\`´";
const HALVES = "½¼¾";

/** Takes the mark, emoji, emoticon, hashtag or symbol at `start`; returns its end. */
export function createMarkScanner(rules: TextRules): (scan: Scan, start: number) => number {
  const takeEmoticon = createEmoticonScanner(rules.emoticons);
  const runs = new Map<string, string>();
  for (const run of RUNS) for (const mark of run) runs.set(mark, run);
  const singles = new Set(SINGLES);
  const roles = rolesOf(rules);

  return (scan, start) => {
    const { text } = scan;
    const mark = text.charAt(start);
    const emoticon = takeEmoticon(scan, start);
    if (emoticon > 0) return emoticon;
    const run = runs.get(mark);
    if (run !== undefined) {
      let end = start + 1;
      while (end < text.length && run.includes(text.charAt(end))) end += 1;
      const isLong = end - start > 1 || mark === "…";
      const role = roles.get(mark) ?? 0;
      const pause = isLong && (mark === "." || mark === "…") && isDots(text, start, end) ? ELLIPSIS : 0;
      if (mark === "*" && (text.charAt(end) === "\u20E3" || text.charAt(end) === "\uFE0F")) {
        return takeOther(scan, start, mark);
      }
      return addToken(scan, start, end, "punctuation", mark, role | pause);
    }
    if (singles.has(mark)) {
      const phone = mark === "(" ? matchEnd(PHONE_PATTERN, text, start) : -1;
      if (phone > 0) return addToken(scan, start, phone, "phone", text.slice(start, phone));
      return addToken(scan, start, start + 1, "punctuation", mark, roles.get(mark) ?? 0);
    }
    return takeOther(scan, start, mark);
  };

  function takeOther(scan: Scan, start: number, mark: string): number {
    const { text } = scan;
    const emoji = mayBeEmoji(mark) ? matchEnd(EMOJI_PATTERN, text, start) : -1;
    if (emoji > 0)
      return addToken(scan, start, emoji, "emoji", plainEmoji(text.slice(start, emoji)), PICTURE);
    if (mark === "+") {
      const phone = matchEnd(PHONE_PATTERN, text, start);
      if (phone > 0) return addToken(scan, start, phone, "phone", text.slice(start, phone));
    }
    if (mark === "#" || mark === "@") {
      const tag = matchEnd(HASHTAG_PATTERN, text, start);
      if (tag > 0) return add(scan, start, tag, "hashtag");
    }
    if (mark === "<") {
      TAG_PATTERN.lastIndex = start;
      const tag = TAG_PATTERN.exec(text);
      if (tag) {
        const norm = `<${(tag[1] ?? "").toLowerCase()}>`;
        return addToken(scan, start, TAG_PATTERN.lastIndex, "symbol", norm, roles.get(norm) ?? 0);
      }
    }
    if (HALVES.includes(mark)) {
      return addToken(scan, start, start + 1, "number", numberNorm(mark, rules.decimal), NUMBER);
    }
    const letters = matchEnd(RARE_LETTERS_PATTERN, text, start);
    if (letters > 0)
      return addToken(scan, start, letters, "word", normalize(text.slice(start, letters)), WORD);
    const width = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
    const symbol = text.slice(start, start + width).normalize("NFC");
    return addToken(scan, start, start + width, "symbol", symbol, roles.get(symbol) ?? 0);
  }
}

function add(scan: Scan, start: number, end: number, kind: TokenKind): number {
  return addToken(scan, start, end, kind, scan.text.slice(start, end).toLowerCase());
}

function mayBeEmoji(mark: string): boolean {
  return mark >= "\u203C" || mark === "©" || mark === "®" || mark === "#" || mark === "*";
}

/** Without skin colour and without the mark that asks for a picture: all are looked up alike. */
function plainEmoji(emoji: string): string {
  return emoji.replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, "");
}

function isDots(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1)
    if (text.charAt(at) !== "." && text.charAt(at) !== "…") return false;
  return true;
}

function rolesOf({ tokens }: TextRules): ReadonlyMap<string, number> {
  const roles = new Map<string, number>([
    ["(", OPEN_BRACKET],
    [")", SHUT_BRACKET],
  ]);
  const put = (marks: ReadonlySet<string>, role: number): void => {
    for (const mark of marks) roles.set(mark, (roles.get(mark) ?? 0) | role);
  };
  put(tokens.stops, STOP);
  put(tokens.closers, CLOSER);
  put(tokens.breakers, BREAKER);
  put(tokens.bullets, START);
  // A row cannot hold the straight quote; it is what the curved one is.
  roles.set('"', roles.get("”") ?? 0);
  return roles;
}
