const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

/** Words of a text, whatever its language. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
