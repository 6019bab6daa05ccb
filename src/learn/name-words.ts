/** A word that does not open a sentence, and its first letter's case. */
const INSIDE = /(?<=[\p{L}\p{N},;] )\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

/**
 * Lower-case words that look like names: inside sentences of texts in natural case they stand with a capital more often
 * than without. (Languages that write nouns with capitals must be left out by the caller.)
 */
export function nameWords(texts: Iterable<string>, atLeast = 2): Set<string> {
  const balance = new Map<string, { capital: number; small: number }>();
  for (const text of texts) {
    if (text === text.toUpperCase()) continue;
    for (const word of text.normalize("NFC").match(INSIDE) ?? []) {
      const key = word.toLowerCase().replace(/['’]/g, "");
      const counts = balance.get(key) ?? { capital: 0, small: 0 };
      if (/^\p{Lu}/u.test(word)) counts.capital += 1;
      else counts.small += 1;
      balance.set(key, counts);
    }
  }
  const names = [...balance].filter(([, { capital, small }]) => capital >= atLeast && capital > small);
  return new Set(names.map(([word]) => word));
}
