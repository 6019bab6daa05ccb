/** How often something was counted, of how much; both may be weighted. */
export interface CountOf {
  readonly count: number;
  readonly total: number;
}

/** A log-odds ratio with its standard error; z = value / error. */
export interface LogOdds {
  readonly value: number;
  readonly error: number;
  readonly z: number;
}

/**
 * Weighted log-odds ratio of one word in two groups with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008,
 * "Fightin' Words"): δ = log((y₁+α)/(n₁+α₀−y₁−α)) − log((y₂+α)/(n₂+α₀−y₂−α)), variance ≈ 1/(y₁+α) + 1/(y₂+α).
 * Positive: more in `first`. `prior` is α (above 0) of α₀: pseudo-counts, usually in proportion to a background corpus.
 * @throws {RangeError} where a count is negative or over its total, or the prior is not above 0.
 */
export function logOddsPrior(first: CountOf, second: CountOf, prior: CountOf): LogOdds {
  const counts = [first, second, prior];
  if (!(prior.count > 0) || counts.some(({ count, total }) => !(count >= 0 && count <= total))) {
    const got = counts.map(({ count, total }) => `${count} of ${total}`).join("; ");
    throw new RangeError(`Expected counts from 0 to their totals and a prior above 0, got ${got}.`);
  }
  const value = logOdds(first, prior) - logOdds(second, prior);
  const error = Math.sqrt(1 / (first.count + prior.count) + 1 / (second.count + prior.count));
  return { value, error, z: value / error };
}

function logOdds({ count, total }: CountOf, prior: CountOf): number {
  return Math.log((count + prior.count) / (total + prior.total - count - prior.count));
}
