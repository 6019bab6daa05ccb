import type { Span } from "../model/document.js";
import type { LanguageCode } from "../model/feedback.js";
import type { LanguageGuess } from "./detect.js";
import type { DetectProfile } from "./detect-profile.js";

/** A stretch of a text that is written in one language. */
export interface LanguageRun extends Span {
  readonly code: LanguageCode;
}

/** Text → its stretches, in order and without gaps, where it is clearly written in several of `languages`; else none. */
export type SplitLanguages = (text: string, languages: Has) => readonly LanguageRun[];

/** The languages that a text may be split into; others stay with what stands beside them. */
type Has = { readonly has: (code: LanguageCode) => boolean };

/** A sentence, roughly: what does not tell its language goes with its neighbour, so a point too many does no harm. */
const PIECE = /[^.!?…\n]+[.!?…\n]*/gu;

/**
 * Makes a splitter for comments in several languages. A language counts where a sentence of `mixedLength` characters is
 * clearly (`mixedMinimum`) in it; the other sentences go with the one before them, or with the first that is clear.
 */
export function createSplitLanguages(
  { mixedLength, mixedMinimum }: Pick<DetectProfile, "mixedLength" | "mixedMinimum">,
  detect: (text: string) => LanguageGuess,
): SplitLanguages {
  return (text, languages) => {
    if (text.length < 2 * mixedLength) return [];
    const runs: LanguageRun[] = [];
    for (const { 0: piece, index } of text.matchAll(PIECE)) {
      if (piece.trim().length < mixedLength) continue;
      const { code, confidence } = detect(piece);
      if (confidence < mixedMinimum || !languages.has(code)) continue;
      const last = runs.at(-1);
      if (last?.code === code) continue;
      if (last) runs[runs.length - 1] = { ...last, end: index };
      runs.push({ code, start: last ? index : 0, end: text.length });
    }
    return runs.length > 1 ? runs : [];
  };
}
