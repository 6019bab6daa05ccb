import { detectWords } from "../text/detect-words.js";

/**
 * Words that stand almost only in the texts of one of these groups: at least `share` of the texts that have the word,
 * and the word in `atLeast` texts. Where each group is about one company, they are its name, its brands and its trade.
 */
export function clusteredWords(
  groups: readonly (readonly string[])[],
  share = 0.8,
  atLeast = 3,
): ReadonlySet<string> {
  const counts = new Map<string, { all: number; most: number }>();
  for (const texts of groups) {
    const own = new Map<string, number>();
    for (const text of texts) {
      for (const word of new Set(detectWords(text))) own.set(word, (own.get(word) ?? 0) + 1);
    }
    for (const [word, count] of own) {
      const { all, most } = counts.get(word) ?? { all: 0, most: 0 };
      counts.set(word, { all: all + count, most: Math.max(most, count) });
    }
  }
  const clustered = [...counts].filter(([, { all, most }]) => all >= atLeast && most >= share * all);
  return new Set(clustered.map(([word]) => word));
}
