import type { LanguageCode } from "../model/feedback.js";

/** How often each language is expected: code → share, in any proportion. */
export type LanguageMix = ReadonlyMap<LanguageCode, number>;

/** The label of a profile for what is none of its languages; shares of languages it does not know belong to it. */
export const OTHER = "other";
/** Share of the whole that a language must have to be taken. */
const CLEAR_SHARE = 0.5;

/**
 * Bayes: what a text says (`likelihoods`; nothing, where it has no letters) times how often each language is expected.
 * Undefined where no language then has more than half of the whole.
 */
export function applyMix(
  likelihoods: ReadonlyMap<LanguageCode, number> | undefined,
  mix: LanguageMix,
): { readonly code: LanguageCode; readonly confidence: number } | undefined {
  let total = 0;
  let best: { readonly code: LanguageCode; readonly share: number } | undefined;
  for (const [code, share] of mix) {
    const likely = likelihoods?.get(code) ?? likelihoods?.get(OTHER) ?? 1;
    const joint = share * likely;
    total += joint;
    if (best === undefined || joint > best.share) best = { code, share: joint };
  }
  return best && best.share > total * CLEAR_SHARE
    ? { code: best.code, confidence: best.share / total }
    : undefined;
}
