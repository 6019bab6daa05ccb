import type { CompiledEntry } from "../lexicon/trie.js";
import { type CorpusOdds, corpusOdds, type SideCounts, sizeOf } from "./corpus-odds.js";
import type { RatingSide } from "./rating-scale-of.js";
import type { RatedText } from "./read-rated-texts.js";

/** A row and the ratings of the comments where it fires. */
export interface RowAgreement extends CorpusOdds {
  /** "da/sentiment.core#venlig" */
  readonly entry: string;
  readonly kind: string;
  /** On the sentiment scale; never 0. */
  readonly valence: number;
  readonly counts: SideCounts;
}

/**
 * Every row with a valence that fires in `minimum` comments or more, with its log-odds; where a negation or a wish
 * stands in its clause it does not count. `totals` are the words of each side, see `countTerms`.
 */
export function rowAgreements(
  texts: readonly RatedText[],
  totals: SideCounts,
  minimum: number,
): readonly RowAgreement[] {
  const counts = new Map<CompiledEntry, Record<RatingSide, number>>();
  for (const { rows, side } of texts) {
    for (const row of rows) {
      if (row.valence === 0) continue;
      const sides = counts.get(row) ?? { low: 0, middle: 0, high: 0 };
      sides[side] += 1;
      counts.set(row, sides);
    }
  }
  const frequent = [...counts].filter(([, sides]) => sizeOf(sides) >= minimum);
  const odds = corpusOdds(
    frequent.map(([, sides]) => sides),
    totals,
  );
  return frequent.map(([row, sides], index) => ({
    entry: row.entry.id,
    kind: row.kind,
    valence: row.valence,
    counts: sides,
    ...(odds[index] as CorpusOdds),
  }));
}
