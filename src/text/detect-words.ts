/** Addresses, links, handles and tags: they are the same in every language. */
const ADDRESS = /\S*(?:@|#|:\/\/|www\.)\S*/gu;
/** Letters with their marks; an apostrophe inside joins ("don't", "ha'r"). */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

/**
 * The words of a text as language detection sees them: lower case, NFC, letters only, apostrophes dropped ("don't" →
 * "dont"), so that neither punctuation nor capitals tell where a text comes from. Reads at most `reach` characters.
 */
export function detectWords(text: string, reach = Number.POSITIVE_INFINITY): string[] {
  const read = text.length > reach ? text.slice(0, reach) : text;
  const words = read.normalize("NFC").replace(ADDRESS, " ").toLowerCase().match(WORD) ?? [];
  return words.map((word) => word.replace(/['’]/g, ""));
}
