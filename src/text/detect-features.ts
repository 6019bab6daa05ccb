/** Stands for the edge of a word; alone it is the feature that every text has. */
export const EDGE = "_";
/** The feature of a word no part of which is known: another script, as a rule. */
export const UNKNOWN = "__";

/** Words are read to this length: nobody's word is longer, and one endless "aaaa…" must not cost more than a sentence. */
export const LONGEST_WORD = 40;

/**
 * What language detection looks at in a word: every run of 1 to `longest` characters of "_word_", as often as it
 * stands there, and the word itself. `createWordWeigher` reads the same from character codes, without making strings.
 */
export function detectFeatures(word: string, longest: number): string[] {
  const padded = EDGE + word.slice(0, LONGEST_WORD) + EDGE;
  const features: string[] = [];
  for (let start = 0; start < padded.length; start++) {
    const end = Math.min(padded.length, start + longest);
    for (let stop = start + 1; stop <= end; stop++) features.push(padded.slice(start, stop));
  }
  if (padded.length > longest) features.push(padded);
  return features.filter((feature) => feature !== EDGE);
}
