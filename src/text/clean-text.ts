/** A text without what stands in the way of reading it, and where each of its UTF-16 units came from. */
export interface CleanText {
  readonly text: string;
  /** Unit i stands for `original.slice(starts[i], ends[i])`; in order, without overlap, none empty. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single units are what it looks for
  /&[#a-z]|[\0-\x08\x0E-\x1F\x7F-\x9F\u00AD\u0300-\u036F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFF01-\uFF5E\uD835]/i;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|[a-z][a-z\d]{1,9});/iy;
/** What Windows-1252 means by the control characters 80–9F, for texts decoded as Latin-1. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";
/** Marks on one letter that are composed at once; Unicode's own limit (Stream-Safe Text Format). */
const MOST_MARKS = 30;
const JOINER = 0x200d;

/**
 * HTML entities decoded, letters composed (NFC), wide and mathematical letters made plain, invisible characters taken
 * out of words. Undefined when the text is clean already, as nearly all are.
 */
export function cleanText(text: string, entities: ReadonlyMap<string, string>): CleanText | undefined {
  if (!SUSPECT.test(text)) return undefined;
  const starts: number[] = [];
  const ends: number[] = [];
  let clean = "";
  const put = (units: string, from: number, to: number): void => {
    const fits = units.length <= to - from ? units : text.slice(from, to);
    for (let unit = 0; unit < fits.length; unit += 1) {
      starts.push(from + unit);
      ends.push(unit === fits.length - 1 ? to : from + unit + 1);
    }
    clean += fits;
  };
  let index = 0;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    const marked = endOfMarks(text, index + 1);
    let end = index + 1;
    if (marked > end) {
      end = marked;
      put(text.slice(index, end).normalize("NFC"), index, end);
    } else if (unit === 0x26) {
      ENTITY.lastIndex = index;
      const entity = ENTITY.exec(text);
      const meant = entity ? characterOf(entity, entities) : undefined;
      if (entity && meant !== undefined) end = ENTITY.lastIndex;
      if (meant === undefined || !isInvisible(meant, 0, meant.charCodeAt(0))) put(meant ?? "&", index, end);
    } else if (unit === 0xd835 && index + 1 < text.length) {
      end = index + 2;
      put(text.slice(index, end).normalize("NFKC"), index, end);
    } else if (unit >= 0xff01 && unit <= 0xff5e) put(text.charAt(index).normalize("NFKC"), index, end);
    else if (unit >= 0x80 && unit <= 0x9f) put(WINDOWS_1252.charAt(unit - 0x80), index, end);
    else if (!isInvisible(text, index, unit)) put(text.charAt(index), index, end);
    index = end;
  }
  return clean === text ? undefined : { text: clean, starts, ends };
}

function endOfMarks(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < MOST_MARKS) {
    const unit = text.charCodeAt(end);
    if (unit < 0x300 || unit > 0x36f) break;
    end += 1;
  }
  return end;
}

function characterOf(entity: RegExpExecArray, entities: ReadonlyMap<string, string>): string | undefined {
  const [written, decimal, hexadecimal] = entity;
  if (decimal === undefined && hexadecimal === undefined) {
    return entities.get(written) ?? entities.get(written.toLowerCase());
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0) return undefined;
  return code >= 0x80 && code <= 0x9f ? WINDOWS_1252.charAt(code - 0x80) : String.fromCodePoint(code);
}

/** Control and format characters; tab and line ends are not. A joiner stays between emoji, where it makes one of two. */
function isInvisible(text: string, index: number, unit: number): boolean {
  if (unit < 0x20) return unit < 0x09 || unit > 0x0d;
  if (unit === JOINER) {
    return isPlain(text.charCodeAt(index - 1)) || isPlain(text.charCodeAt(index + 1));
  }
  if (unit === 0x7f || unit === 0xad || unit === 0xfeff) return true;
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069)
  );
}

/** Letters, digits and common marks, not emoji; false behind either end of the text. */
function isPlain(unit: number): boolean {
  return unit < 0x2000 && unit !== 0xa9 && unit !== 0xae && unit > 0x20;
}
