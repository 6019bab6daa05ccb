import { classAt, LOWER, UPPER } from "./characters.js";
import {
  CLOSER,
  CLOSING,
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

/** Digits of a number that opens an item of a list ("2) …"). */
const LONGEST_ITEM = 2;

/**
 * The token index behind the sentence that begins with token `first`. It ends at a line break, before a bullet and a
 * list number, before a capital glued to a word, and at . ! ? …; closing quotes and brackets right behind, and the
 * emoji that follow, belong to it. Where capital letters are used, "..." and a quoted question before a small letter
 * end nothing; an emoji and some abbreviations end a sentence before a capital letter.
 */
export function sentenceEnd(scan: Scan, first: number, maximum: number): number {
  const { roles } = scan;
  let brackets = 0;
  for (let index = first; index < roles.length; index += 1) {
    const role = roles[index] as number;
    if (index > first) {
      if ((role & START) !== 0) return index;
      if ((role & NUMBER) !== 0 && brackets === 0 && isListNumber(scan, first, index)) return index;
    }
    if (index + 1 - first >= maximum) return index + 1;
    if ((role & (STOP | CLOSING | PICTURE | OPEN_BRACKET | SHUT_BRACKET)) === 0) continue;
    if ((role & OPEN_BRACKET) !== 0) brackets += 1;
    else if ((role & SHUT_BRACKET) !== 0) brackets = Math.max(0, brackets - 1);
    else {
      const end = behindClosers(scan, index + 1);
      if (isEnd(scan, first, index, end)) return end;
    }
  }
  return roles.length;
}

function isEnd(scan: Scan, first: number, index: number, next: number): boolean {
  const { roles, tokens } = scan;
  if (next >= tokens.length) return true;
  const role = roles[index] as number;
  if ((role & CLOSING) !== 0) return opensUpper(scan, next);
  if ((role & PICTURE) !== 0) return hasWords(scan, first, index) && opensUpper(scan, next);
  // "1." at the head of a list item.
  if (index === first + 1 && ((roles[first] as number) & NUMBER) !== 0 && isGlued(scan, index)) {
    return ((roles[next] as number) & (WORD | START)) !== WORD;
  }
  const isSoft = (role & ELLIPSIS) !== 0 || next > index + 1;
  return !(isSoft && opensLower(scan, next) && hasCapitals(scan));
}

/** Asked for few texts, and once for each: a text of a million characters may hold its breath at every second word. */
function hasCapitals(scan: Scan): boolean {
  scan.capitals ??= /\p{Lu}/u.test(scan.text);
  return scan.capitals;
}

/** At least two words right before a picture: "I ❤ Malmö" goes on. */
function hasWords({ roles }: Scan, first: number, index: number): boolean {
  return index - first > 1 && ((roles[index - 1] ?? 0) & (roles[index - 2] ?? 0) & WORD) !== 0;
}

/** Marks right behind the end, and pictures behind it, still belong to the sentence. */
function behindClosers(scan: Scan, start: number): number {
  const { roles } = scan;
  let index = start;
  while (index < roles.length) {
    const role = roles[index] as number;
    if ((role & START) !== 0) break;
    if ((role & (STOP | PICTURE)) === 0 && ((role & CLOSER) === 0 || !isGlued(scan, index))) break;
    index += 1;
  }
  return index;
}

/** "2)" with a blank before it and no bracket open, and "2." in a sentence that begins with "1.". */
function isListNumber(scan: Scan, first: number, index: number): boolean {
  const { roles, tokens } = scan;
  const number = tokens[index];
  if (!number || number.end - number.start > LONGEST_ITEM || isGlued(scan, index)) return false;
  if (!isGlued(scan, index + 1)) return false;
  const mark = roles[index + 1] ?? 0;
  if ((mark & STOP) === 0) return (mark & SHUT_BRACKET) !== 0;
  return isGlued(scan, first + 1) && Number(number.norm) === Number(tokens[first]?.norm) + 1;
}

/** Nothing stands between a token and the one before it. */
export function isGlued({ tokens }: Scan, index: number): boolean {
  return tokens[index - 1]?.end === tokens[index]?.start;
}

function opensUpper({ text, tokens, roles }: Scan, index: number): boolean {
  const token = tokens[index];
  if (!token || ((roles[index] ?? 0) & WORD) === 0) return false;
  return classAt(text, token.start) === UPPER && token.end - token.start > 1;
}

function opensLower({ text, tokens, roles }: Scan, index: number): boolean {
  return ((roles[index] ?? 0) & WORD) !== 0 && classAt(text, tokens[index]?.start ?? 0) === LOWER;
}
