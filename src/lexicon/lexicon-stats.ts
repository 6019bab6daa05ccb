import type { LanguageCode } from "../model/feedback.js";
import { type LanguagePack, LEXICON_KINDS, type Lexicon, type LexiconKind } from "../model/lexicon.js";

/** How strong a weight is, in thirds of the scale: up to a third, up to two thirds, above. */
export interface Sizes {
  readonly weak: number;
  readonly medium: number;
  readonly strong: number;
}

/** What one lexicon holds. */
export interface LexiconStats {
  /** "da/sentiment.core" */
  readonly id: string;
  readonly kind: LexiconKind;
  readonly language: LanguageCode;
  readonly rows: number;
  /** Rows of one place ("hurtig", "hurtig|hurtigt", "levering*"), and all others. */
  readonly words: number;
  readonly phrases: number;
  /** Different lemmas, a row without one being its own; only where there are lemmas at all. */
  readonly lemmas?: number;
  /** Rows by label, the most frequent first; needs as "ease:met". Empty for sentiment. */
  readonly labels: ReadonlyMap<string, number>;
  /** Rows by weight; absent where the kind has none. */
  readonly weights?: { readonly negative: Sizes; readonly zero: number; readonly positive: Sizes };
  readonly notes: number;
}

/** Counts every lexicon of these packs once, by language, then in the order of the kinds. */
export function lexiconStats(packs: Iterable<LanguagePack>): readonly LexiconStats[] {
  const lexicons = new Map<string, Lexicon>();
  for (const pack of packs) for (const lexicon of pack.lexicons) lexicons.set(lexicon.id, lexicon);
  return [...lexicons.values()]
    .map(statsOf)
    .sort(
      (one, other) =>
        compare(one.language, other.language) ||
        LEXICON_KINDS.indexOf(one.kind) - LEXICON_KINDS.indexOf(other.kind) ||
        compare(one.id, other.id),
    );
}

function statsOf({ id, kind, language, entries, provenance }: Lexicon): LexiconStats {
  const words = entries.filter(({ phrase }) => !phrase.includes(" ")).length;
  const hasLemmas = entries.some(({ lemma }) => lemma !== undefined);
  const { scale } = provenance;
  return {
    id,
    kind,
    language,
    rows: entries.length,
    words,
    phrases: entries.length - words,
    ...(hasLemmas ? { lemmas: new Set(entries.map(({ lemma, phrase }) => lemma ?? phrase)).size } : {}),
    labels: countLabels(entries.map(({ label, state }) => (state ? `${label}:${state}` : label))),
    ...(scale
      ? {
          weights: countWeights(
            entries.map(({ weight }) => weight),
            scale,
          ),
        }
      : {}),
    notes: entries.filter(({ note }) => note !== undefined && note !== "").length,
  };
}

function countLabels(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== "") counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map([...counts].sort((one, other) => other[1] - one[1] || compare(one[0], other[0])));
}

function countWeights(
  weights: readonly number[],
  [lowest, highest]: readonly [number, number],
): NonNullable<LexiconStats["weights"]> {
  const most = Math.max(Math.abs(lowest), Math.abs(highest));
  const sizes = (signed: readonly number[]): Sizes => {
    const thirds = signed.map((weight) => (3 * Math.abs(weight)) / most);
    return {
      weak: thirds.filter((third) => third <= 1).length,
      medium: thirds.filter((third) => third > 1 && third <= 2).length,
      strong: thirds.filter((third) => third > 2).length,
    };
  };
  return {
    negative: sizes(weights.filter((weight) => weight < 0)),
    zero: weights.filter((weight) => weight === 0).length,
    positive: sizes(weights.filter((weight) => weight > 0)),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
