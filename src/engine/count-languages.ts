import type { AnalyzedRow } from "../model/analyzed-row.js";

/** Languages of the texts that say something, the most frequent first; a text that was not kept counts as one. */
export function countLanguages(
  rows: readonly AnalyzedRow[],
): readonly (readonly [code: string, texts: number])[] {
  const counts = new Map<string, number>();
  for (const { feedback, analyses } of rows) {
    analyses.forEach(({ language }, answer) => {
      if (feedback.texts[answer]?.trim() !== "")
        counts.set(language.code, (counts.get(language.code) ?? 0) + 1);
    });
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
