/** A comment in which a label is right (or not), with the phrases it holds. */
export interface PhraseDocument {
  /** The row of the correction. */
  readonly row: number;
  /** Whether the label is right here. */
  readonly right: boolean;
  /** Right, and not found: a row is wanted. */
  readonly missed: boolean;
  readonly phrases: ReadonlySet<string>;
}

export interface WordProposal {
  readonly phrase: string;
  /** Rows of the corrections where it stands; the label is right in all of them. */
  readonly rows: readonly number[];
  /** Rows of these in which the label was missed. */
  readonly missed: readonly number[];
  /** A second choice for comments that another phrase speaks for already. */
  readonly alternative: boolean;
}

export interface WordProposals {
  readonly words: readonly WordProposal[];
  /** Rows whose label no phrase tells apart. */
  readonly unexplained: readonly number[];
}

/** Second choices beside each phrase. */
const ALTERNATIVES = 2;

/**
 * Phrases for a label that was missed: those that stand only in comments where it is right. First the one with the most
 * missed comments times its `rarity` (a small word stands by chance in a few comments that are alike; the higher, the
 * rarer), then that of most comments, then the longest; on and on until each missed comment has one.
 */
export function proposeWords(
  documents: readonly PhraseDocument[],
  rarity: (phrase: string) => number,
): WordProposals {
  const elsewhere = new Set(documents.filter(({ right }) => !right).flatMap(({ phrases }) => [...phrases]));
  const standing = new Map<string, PhraseDocument[]>();
  for (const document of documents) {
    if (!document.right) continue;
    for (const phrase of document.phrases) {
      if (!elsewhere.has(phrase)) standing.set(phrase, [...(standing.get(phrase) ?? []), document]);
    }
  }
  const rank = new Map([...standing.keys()].map((phrase) => [phrase, rarity(phrase)]));
  const open = new Set(documents.filter(({ missed }) => missed).map(({ row }) => row));
  const words: WordProposal[] = [];
  const unexplained: number[] = [];
  while (open.size > 0) {
    const candidates = [...standing]
      .map(([phrase, found]) => ({
        phrase,
        rows: found.map(({ row }) => row),
        missed: found.filter(({ row, missed }) => missed && open.has(row)).map(({ row }) => row),
      }))
      .filter(({ missed }) => missed.length > 0)
      .sort(
        (a, b) =>
          b.missed.length * (rank.get(b.phrase) ?? 0) - a.missed.length * (rank.get(a.phrase) ?? 0) ||
          b.rows.length - a.rows.length ||
          b.phrase.length - a.phrase.length ||
          (a.phrase < b.phrase ? -1 : 1),
      );
    const [best] = candidates;
    if (!best) {
      unexplained.push(...open);
      break;
    }
    words.push({ ...best, alternative: false });
    for (const row of best.missed) open.delete(row);
    const beside = candidates.filter(
      ({ phrase, missed }) => phrase !== best.phrase && missed.some((row) => best.missed.includes(row)),
    );
    words.push(...beside.slice(0, ALTERNATIVES).map((word) => ({ ...word, alternative: true })));
  }
  return { words: withoutRepeats(words), unexplained };
}

/** A first choice is not repeated as somebody's second. */
function withoutRepeats(words: readonly WordProposal[]): readonly WordProposal[] {
  const first = new Set(words.filter(({ alternative }) => !alternative).map(({ phrase }) => phrase));
  const seen = new Set<string>();
  return words.filter(({ phrase, alternative }) => {
    if (alternative && (first.has(phrase) || seen.has(phrase))) return false;
    seen.add(phrase);
    return true;
  });
}
