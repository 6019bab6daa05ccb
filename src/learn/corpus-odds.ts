import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { type LogOdds, logOddsPrior } from "../stats/log-odds-prior.js";
import { normalTwoSidedP } from "../stats/normal-two-sided-p.js";
import type { RatingSide } from "./rating-scale-of.js";

/** Comments of each side of the ratings, or their words. */
export type SideCounts = Readonly<Record<RatingSide, number>>;

export interface CorpusOdds {
  /** Of high against low ratings: negative goes with low ones. */
  readonly logOdds: LogOdds;
  /** Benjamini–Hochberg over all that were measured together. */
  readonly q: number;
}

/** Pseudo-counts of the prior as a share of the corpus: caps the log-odds of words that stand on one side only. */
const PRIOR_SHARE = 0.1;

/**
 * Weighted log-odds of each item in high against low ratings, in the order given. The prior is the whole corpus, the
 * middle ratings included. `totals` are the counts of everything on each side.
 */
export function corpusOdds(items: readonly SideCounts[], totals: SideCounts): readonly CorpusOdds[] {
  const total = sizeOf(totals) * PRIOR_SHARE;
  const odds = items.map((item) =>
    logOddsPrior(
      { count: item.high, total: totals.high },
      { count: item.low, total: totals.low },
      { count: sizeOf(item) * PRIOR_SHARE, total },
    ),
  );
  const q = benjaminiHochberg(odds.map(({ z }) => normalTwoSidedP(z)));
  return odds.map((logOdds, index) => ({ logOdds, q: q[index] as number }));
}

/** All comments, of whatever side. */
export function sizeOf({ low, middle, high }: SideCounts): number {
  return low + middle + high;
}
