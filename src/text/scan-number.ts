import type { TextRules } from "../model/text-rules.js";
import { BREAK, classAt, classOf, DIGIT, isLetterAt, LETTER, SPACE } from "./characters.js";
import { numberNorm } from "./number-norm.js";
import { addToken, NUMBER, type Scan } from "./scan.js";
import { createEmoticonScanner } from "./scan-emoticon.js";
import {
  DATE_PATTERN,
  EMOJI_PATTERN,
  matchEnd,
  NUMBER_PATTERN,
  PHONE_PATTERN,
  TIME_PATTERN,
} from "./token-patterns.js";

/** Most digits of a number that can be nothing but a number: longer ones may be a phone number or a date. */
const PLAIN_DIGITS = 4;
const FRACTION = /^(?:1\/[24]|3\/4)$/;
/** So many of five or ten, as people rate, and around the clock. */
const RATING = /^(?:[0-5]\/5|(?:\d|10)\/10|24\/7)$/;
const MONTH = /\.? {0,2}(\p{L}{3,10})(?![\p{L}\d])/uy;
const YEAR = /\.? {0,2}(?:19|20)\d\d(?!\d)/y;
const NUMBERED = /\. {1,2}(\p{L}{2,14})(?!\p{L})/uy;

/** Takes the number, date, time or phone number that begins with the digit at `start`; returns its end. */
export function createNumberScanner(rules: TextRules): (scan: Scan, start: number) => number {
  const { months, numbered, ordinals, clocks } = rules.tokens;
  const takeEmoticon = createEmoticonScanner(rules.emoticons.filter((form) => /^\d/.test(form)));
  const longestOrdinal = Math.max(0, ...[...ordinals].map((ending) => ending.length));

  return (scan, start) => {
    const { text } = scan;
    let end = start + 1;
    while (end < text.length && classOf(text.charCodeAt(end)) === DIGIT) end += 1;
    if (isPlain(text, start, end)) {
      return addToken(scan, start, end, "number", text.slice(start, end), NUMBER);
    }
    return (
      takeEmoticon(scan, start) ||
      takeDate(scan, start, end) ||
      takePhone(scan, start) ||
      takeOrdinal(scan, start, end) ||
      takeTime(scan, start) ||
      takeNumber(scan, start)
    );
  };

  /** Nothing follows that could belong to it. */
  function isPlain(text: string, start: number, end: number): boolean {
    if (end - start > PLAIN_DIGITS) return false;
    if (end >= text.length) return true;
    const next = classOf(text.charCodeAt(end));
    if (next === BREAK) return true;
    if (next !== SPACE) return false;
    const behind = classAt(text, end + 1);
    return behind > DIGIT ? text.charCodeAt(end + 1) < 0x80 : behind <= LETTER && end - start > 2;
  }

  function takeDate(scan: Scan, start: number, digits: number): number {
    const { text } = scan;
    const end = matchEnd(DATE_PATTERN, text, start);
    if (end > 0) {
      const written = text.slice(start, end);
      if (FRACTION.test(written)) {
        return addToken(scan, start, end, "number", numberNorm(written, rules.decimal), NUMBER);
      }
      return addToken(scan, start, end, RATING.test(written) ? "number" : "date", written, NUMBER);
    }
    if (digits - start > 2 || Number(text.slice(start, digits)) > 31) return 0;
    MONTH.lastIndex = digits;
    const month = MONTH.exec(text);
    if (!month || !months.has((month[1] ?? "").toLowerCase())) return 0;
    const monthEnd = MONTH.lastIndex;
    const yearEnd = matchEnd(YEAR, text, monthEnd);
    const dateEnd = yearEnd > 0 ? yearEnd : monthEnd;
    return addToken(scan, start, dateEnd, "date", text.slice(start, dateEnd).toLowerCase(), NUMBER);
  }

  function takePhone(scan: Scan, start: number): number {
    const end = matchEnd(PHONE_PATTERN, scan.text, start);
    return end > 0 ? addToken(scan, start, end, "phone", scan.text.slice(start, end)) : 0;
  }

  /** "2nd", "3:e", and "3." before a word that is counted. */
  function takeOrdinal(scan: Scan, start: number, digits: number): number {
    const { text } = scan;
    for (let length = longestOrdinal; length > 0; length -= 1) {
      const end = digits + length;
      if (!ordinals.has(text.slice(digits, end).toLowerCase()) || isLetterAt(text, end)) continue;
      return addToken(scan, start, end, "number", text.slice(start, end).toLowerCase(), NUMBER);
    }
    NUMBERED.lastIndex = digits;
    const noun = digits - start <= 2 ? NUMBERED.exec(text) : null;
    if (!noun || !numbered.has((noun[1] ?? "").toLowerCase())) return 0;
    return addToken(scan, start, digits + 1, "number", text.slice(start, digits + 1), NUMBER);
  }

  /** "8:30" always, "8.30" only behind "kl.": elsewhere it is a number. */
  function takeTime(scan: Scan, start: number): number {
    const { text, tokens } = scan;
    const end = matchEnd(TIME_PATTERN, text, start);
    if (end < 0) return 0;
    const written = text.slice(start, end);
    if (!written.includes(":") && !clocks.has(tokens.at(-1)?.norm ?? "")) return 0;
    return addToken(scan, start, end, "time", written, NUMBER);
  }

  function takeNumber(scan: Scan, start: number): number {
    const { text } = scan;
    const emoji = matchEnd(EMOJI_PATTERN, text, start);
    if (emoji > start + 1) return addToken(scan, start, emoji, "emoji", text.slice(start, emoji));
    const end = Math.max(matchEnd(NUMBER_PATTERN, text, start), start + 1);
    return addToken(scan, start, end, "number", numberNorm(text.slice(start, end), rules.decimal), NUMBER);
  }
}
