/** Numbers of a word in the list that `scanWords` makes. */
export const WORD_NUMBERS = 3;
/** What a word is, as bits: begins with a capital; is written otherwise in lower case. */
export const CAPITAL = 1;
export const CHANGES = 2;

/** A letter; a letter or a mark on one; what was asked already. */
const LETTER = 4;
const INNER = 8;
const KNOWN = 16;
const PLANE = 65_536;
/** What a character is: asked of Unicode once, then looked up. Halves of a character are never known. */
const kinds = new Uint8Array(PLANE);

/**
 * The words of a text in order, three numbers for each: where it begins, where it ends, what it is. A word is letters with
 * their marks, and the hyphens and apostrophes between them (`\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*`). For every
 * word of every text, where a pattern would make an object of each.
 */
export function scanWords(text: string): readonly number[] {
  const words: number[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = kinds[text.charCodeAt(at)] || kindAt(text, at);
    if ((first & LETTER) === 0) {
      at += first >= PLANE ? 2 : 1;
      continue;
    }
    const start = at;
    let all = 0;
    for (;;) {
      while (at < length) {
        const kind = kinds[text.charCodeAt(at)] || kindAt(text, at);
        if ((kind & INNER) === 0) break;
        all |= kind;
        at += kind >= PLANE ? 2 : 1;
      }
      if (at + 1 >= length || !isJoint(text.charCodeAt(at)) || (kindAt(text, at + 1) & LETTER) === 0) break;
      at += 1;
    }
    words.push(start, at, (first & CAPITAL) | (all & CHANGES));
  }
  return words;
}

function isJoint(unit: number): boolean {
  return unit === 39 || unit === 45 || unit === 8217;
}

/** PLANE and more for a character of two units. */
function kindAt(text: string, at: number): number {
  const code = text.codePointAt(at) as number;
  if (code >= PLANE) return PLANE | kindOf(String.fromCodePoint(code));
  const kind = kindOf(String.fromCharCode(code));
  if (code < 0xd800 || code > 0xdfff) kinds[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  return (
    KNOWN |
    (/^\p{L}/u.test(character) ? LETTER : 0) |
    (/^[\p{L}\p{M}]/u.test(character) ? INNER : 0) |
    (/^\p{Lu}/u.test(character) ? CAPITAL : 0) |
    (character.toLowerCase() === character ? 0 : CHANGES)
  );
}
