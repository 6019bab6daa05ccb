import type { LanguagePack } from "../model/lexicon.js";

/**
 * How rare the words of a phrase are on average, as −ln of the share of texts they stand in. Counted over the rows of
 * the language's lexicons, whose phrases are full of its small words, and over comments where there are any.
 */
export function createRarity(
  pack: LanguagePack,
  comments: readonly (readonly string[])[],
): (phrase: string) => number {
  const counts = new Map<string, number>();
  let texts = 0;
  const count = (words: readonly string[]): void => {
    texts += 1;
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { entries, kind } of pack.lexicons) {
    if (kind === "token") continue;
    for (const { phrase } of entries) {
      const words = phrase.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
      // A single word is there because it says something; only phrases hold the small ones.
      if (words.length > 1) count(words);
    }
  }
  for (const words of comments) count(words);
  return (phrase) => {
    const words = phrase.split(" ");
    return (
      words.reduce((sum, word) => sum + Math.log((texts + 1) / ((counts.get(word) ?? 0) + 1)), 0) /
      words.length
    );
  };
}
