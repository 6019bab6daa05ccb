import type { Analyzer } from "../analyze.js";
import { type LanguageMix, OTHER } from "../text/apply-mix.js";

interface Text {
  readonly text: string;
  /** Where a column says it. */
  readonly language?: string | undefined;
}

/** Share of the readable answers one language must have to be the file's. */
const CLEAR_SHARE = 0.5;

/**
 * How many of these texts are in each language: of those that leave no doubt, or where none is so clear, of those that
 * show any. The order of the texts makes no difference.
 */
export function languageMix(texts: readonly Text[], analyzer: Analyzer): LanguageMix {
  const clear = count(texts, (text) => analyzer.detectClear(text));
  return clear.size > 0 ? clear : count(texts, (text) => analyzer.detect(text).code);
}

function count(texts: readonly Text[], detect: (text: string) => string | undefined): LanguageMix {
  const counts = new Map<string, number>();
  for (const { text, language } of texts) {
    const code = language ?? detect(text) ?? "und";
    if (code !== "und") counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a language counts that was not seen: half a text (Jeffreys' prior). */
const UNSEEN = 0.5;

/** A mix in which each of these languages, and any other, has been seen half a time more: nothing is impossible. */
export function withUnseen(mix: LanguageMix, languages: Iterable<string>): LanguageMix {
  const codes = new Set([...mix.keys(), ...languages, OTHER]);
  codes.delete("und");
  return new Map([...codes].map((code) => [code, (mix.get(code) ?? 0) + UNSEEN]));
}

/** The language that most of a mix is in, among those with a pack; undefined where none is clear. */
export function mainOfMix(mix: LanguageMix, packs: Analyzer["packs"]): string | undefined {
  const total = [...mix.values()].reduce((sum, share) => sum + share, 0);
  const found = [...mix].find(([, share]) => share > total * CLEAR_SHARE)?.[0];
  return found !== undefined && packs.has(found) ? found : undefined;
}

/** The same of texts. */
export function mainLanguage(texts: readonly string[], analyzer: Analyzer): string | undefined {
  return mainOfMix(
    languageMix(
      texts.map((text) => ({ text })),
      analyzer,
    ),
    analyzer.packs,
  );
}
