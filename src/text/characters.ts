/** Classes of UTF-16 units; letters beyond Latin Extended-B are asked of a regular expression. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;

const LATIN = 0x250;
const classes = new Uint8Array(LATIN);
for (let unit = 0; unit < LATIN; unit += 1) {
  const character = String.fromCharCode(unit);
  if (/\p{L}/u.test(character)) classes[unit] = LETTER;
  else if (/\p{Nd}/u.test(character)) classes[unit] = DIGIT;
  else if (/[\s\p{Cc}\p{Cf}]/u.test(character)) classes[unit] = SPACE;
}

const letter = /^[\p{L}\p{M}]$/u;
const digit = /^\p{Nd}$/u;
const blank = /^(?:\s|\p{Cc}|\p{Cf}|[\u{FE00}-\u{FE0F}])$/u;

/** The class of the unit at `index`; surrogates are OTHER. */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < LATIN) return classes[unit] ?? OTHER;
  const character = text.charAt(index);
  if (letter.test(character)) return LETTER;
  if (digit.test(character)) return DIGIT;
  return blank.test(character) ? SPACE : OTHER;
}
