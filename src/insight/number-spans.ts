import type { Span } from "../model/index.js";

/** Dates, years, times of day and grouped amounts look like telephone numbers and say nothing of a person. */
const HARMLESS = [
  String.raw`(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2}))`,
  String.raw`(?:19|20)\d{2} ?[-–/] ?(?:19|20)\d{2}`,
  String.raw`\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}`,
  String.raw`[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?`,
].join("|");
/** A telephone or personal number: seven digits and more, with separators between them. */
const SPACED = String.raw`(?:\p{Lu}{2})?\+?\(?\d(?:[ .\-–+/()]{0,2}\d){6,}`;
/** An order, card, account or customer number: five digits in a row with the letters around them. */
const SOLID = String.raw`(?:[\p{L}\d]+-)*[\p{L}\d]*\d{5,}[\p{L}\d]*(?:-[\p{L}\d]+)*`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d+-])(?<harmless>${HARMLESS})(?![\d-]|[ .]\d{4})|(?<spaced>${SPACED})|(?<solid>${SOLID})`,
  "gu",
);
/** So many digits are no amount of money. */
const LONGEST_AMOUNT = 7;
const WORD_AFTER = /^\s?([^\s\d.,!?;]+)/u;
const WORD_BEFORE = /([^\s\d.,!?;]+)\.?\s?$/u;

/**
 * Numbers that may point at a person: telephone, personal, order and account numbers. Dates, years, times of day and
 * amounts (grouped, or beside a currency) stay.
 * @param currency lower-case words and signs that make the number beside them an amount.
 */
export function numberSpans(text: string, currency: ReadonlySet<string>): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(NUMBER)) {
    if (match.groups?.harmless !== undefined) continue;
    const [found] = match;
    const end = match.index + found.length;
    if (isAmount(text, match.index, end, currency)) continue;
    spans.push({ start: match.index, end });
  }
  return spans;
}

function isAmount(text: string, start: number, end: number, currency: ReadonlySet<string>): boolean {
  const digits = text.slice(start, end);
  if (!/^[\d ]+$/.test(digits) || digits.replaceAll(" ", "").length > LONGEST_AMOUNT) return false;
  const after = WORD_AFTER.exec(text.slice(end, end + 12))?.[1]?.toLowerCase() ?? "";
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1]?.toLowerCase() ?? "";
  return currency.has(after) || currency.has(before);
}
