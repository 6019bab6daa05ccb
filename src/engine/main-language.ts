import type { Analyzer } from "../analyze.js";

/** Share of the readable answers one language must have to stand in for those that show none. */
const CLEAR_SHARE = 0.5;

/** The language most of these texts are in, among those with a pack; undefined where none is clear. */
export function mainLanguage(texts: readonly string[], analyzer: Analyzer): string | undefined {
  const counts = new Map<string, number>();
  let read = 0;
  for (const text of texts) {
    const { code } = analyzer.detect(text);
    if (code === "und") continue;
    read += 1;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > read * CLEAR_SHARE && analyzer.packs.has(first[0]) ? first[0] : undefined;
}
