/** A written word, or the beginning or ending of one. */
export interface WordPart {
  readonly match: "literal" | "prefix" | "suffix";
  readonly text: string;
}

/** Numbers for everything written in the rows, so that the matcher compares numbers instead of strings. */
export interface PartNumbers {
  /** The numbers a word answers to: itself, then the beginnings and endings it has, shortest first. */
  readonly read: (norm: string) => readonly number[];
  /** The number of something written exactly so, if any: punctuation and emoji have no beginnings. */
  readonly literal: (norm: string) => readonly number[];
  /** Whether a look-up form stands written out in any row. */
  readonly has: (norm: string) => boolean;
  /** Every form written out in any row. */
  readonly forms: Iterable<string>;
  /** Every part, in the order of their numbers. */
  readonly parts: () => readonly WordPart[];
}

export interface GrowingPartNumbers extends PartNumbers {
  /** The number of a part; a new one where it was never seen. */
  readonly add: (part: WordPart) => number;
}

const NO_NUMBERS: readonly number[] = [];

export function createPartNumbers(): GrowingPartNumbers {
  const parts = {
    literal: new Map<string, number>(),
    prefix: new Map<string, number>(),
    suffix: new Map<string, number>(),
  };
  let size = 0;
  let longestAffix = 0;
  return {
    add: ({ match, text }) => {
      const known = parts[match].get(text);
      if (known !== undefined) return known;
      if (match !== "literal") longestAffix = Math.max(longestAffix, text.length);
      parts[match].set(text, size);
      size += 1;
      return size - 1;
    },
    read: (norm) => {
      const found: number[] = [];
      const literal = parts.literal.get(norm);
      if (literal !== undefined) found.push(literal);
      const longest = Math.min(longestAffix, norm.length);
      for (let length = 1; length <= longest; length += 1) {
        const number = parts.prefix.get(norm.slice(0, length));
        if (number !== undefined) found.push(number);
      }
      for (let length = 1; length <= longest; length += 1) {
        const number = parts.suffix.get(norm.slice(norm.length - length));
        if (number !== undefined) found.push(number);
      }
      return found.length > 0 ? found : NO_NUMBERS;
    },
    literal: (norm) => {
      const number = parts.literal.get(norm);
      return number === undefined ? NO_NUMBERS : [number];
    },
    has: (norm) => parts.literal.has(norm),
    forms: { [Symbol.iterator]: () => parts.literal.keys() },
    parts: () => {
      const all: WordPart[] = [];
      for (const match of ["literal", "prefix", "suffix"] as const)
        for (const [text, number] of parts[match]) all[number] = { match, text };
      return all;
    },
  };
}
