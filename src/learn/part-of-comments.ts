import { textHash } from "../stats/text-hash.js";
import { textKey } from "./text-key.js";

/**
 * Which of `parts` parts each comment is held out with, from 0. Comments of one group (a company, a shop) stay together:
 * the largest group goes first, each to the part that has the fewest comments. Without groups a comment's own words
 * decide, so that the same words are never on both sides, whatever the order of the rows.
 */
export function partOfComments(
  comments: readonly { readonly text: string; readonly group?: string }[],
  parts: number,
): readonly number[] {
  if (!comments.some(({ group }) => group !== undefined))
    return comments.map(({ text }) => textHash(textKey(text) ?? text, PART_SEED) % parts);
  const sizes = new Map<string, number>();
  for (const { group = "" } of comments) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = Array.from({ length: parts }, () => 0);
  const places = new Map<string, number>();
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const emptiest = filled.indexOf(Math.min(...filled));
    filled[emptiest] = (filled[emptiest] ?? 0) + size;
    places.set(group, emptiest);
  }
  return comments.map(({ group = "" }) => places.get(group) ?? 0);
}

/** Another hash than the one that is written down. */
const PART_SEED = 1;
