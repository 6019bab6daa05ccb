import type { LoadedLexicons } from "../io/load-lexicons.js";

/** Sentiment from which a theme's mention is an evaluation: a row of the shared rules. */
export function polarityThreshold(lexicons: LoadedLexicons): number {
  return lexicons.packs.get("und")?.rules.get("theme.threshold") ?? 0;
}
