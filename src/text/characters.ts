// Classes of UTF-16 units. All letters come first, so that `classOf(unit) <= LETTER` asks for a letter.

export const LOWER = 1;
export const UPPER = 2;
/** Letters without case, and marks that combine with a letter. */
export const LETTER = 3;
export const DIGIT = 4;
/** Blanks, control characters and characters without width. */
export const SPACE = 5;
/** What ends a line. */
export const BREAK = 6;
/** Everything else, halves of surrogate pairs too. */
export const MARK = 7;

/** Filled as units are met: asking 65,536 times at the start would cost more than most runs. */
const classes = new Uint8Array(0x10000);

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/^[\n\r\v\f\u2028\u2029]$/, BREAK],
  [/^(?:\s|\p{Cc}|\p{Cf}|[\u{FE00}-\u{FE0F}])$/u, SPACE],
  [/^\p{Ll}$/u, LOWER],
  [/^[\p{Lu}\p{Lt}]$/u, UPPER],
  // Keycaps and their like are marks by their class, and no part of a word.
  [/^(?!\p{Me})[\p{L}\p{M}]$/u, LETTER],
  [/^\p{Nd}$/u, DIGIT],
];

/** The class of a UTF-16 unit, 0…65535. */
export function classOf(unit: number): number {
  const known = classes[unit] as number;
  return known === 0 ? classify(unit) : known;
}

/** The class of the unit at `index`; MARK behind the end. */
export function classAt(text: string, index: number): number {
  return index < text.length ? classOf(text.charCodeAt(index)) : MARK;
}

export function isLetterAt(text: string, index: number): boolean {
  return index < text.length && classOf(text.charCodeAt(index)) <= LETTER;
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  const found = PATTERNS.find(([pattern]) => pattern.test(character))?.[1] ?? MARK;
  classes[unit] = found;
  return found;
}
