/** How one word becomes another by a single edit; `at` is where the words part. */
export interface Edit {
  readonly kind: "missing" | "extra" | "wrong" | "swap";
  readonly at: number;
}

/**
 * The one edit that makes `written` out of `meant`: a letter missing, extra or wrong, or two neighbours swapped.
 * Undefined where the words are equal or more than one edit apart (restricted Damerau–Levenshtein distance 1).
 */
export function oneEdit(written: string, meant: string): Edit | undefined {
  const difference = written.length - meant.length;
  if (difference < -1 || difference > 1) return undefined;
  let at = 0;
  while (at < written.length && written[at] === meant[at]) at += 1;
  if (difference === 1) return sameFrom(written, at + 1, meant, at) ? { kind: "extra", at } : undefined;
  if (difference === -1) return sameFrom(written, at, meant, at + 1) ? { kind: "missing", at } : undefined;
  if (at === written.length) return undefined;
  if (sameFrom(written, at + 1, meant, at + 1)) return { kind: "wrong", at };
  const swapped = written[at] === meant[at + 1] && written[at + 1] === meant[at];
  return swapped && sameFrom(written, at + 2, meant, at + 2) ? { kind: "swap", at } : undefined;
}

function sameFrom(one: string, from: number, other: string, otherFrom: number): boolean {
  if (one.length - from !== other.length - otherFrom) return false;
  for (let step = 0; from + step < one.length; step += 1) {
    if (one[from + step] !== other[otherFrom + step]) return false;
  }
  return true;
}
