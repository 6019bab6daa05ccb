/** One answer: how sure it was (0…1), whether it was right, and how much it counts (1 where not given). */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
  readonly weight?: number;
}

export interface ReliabilityBin {
  /** Confidences from `low` up to `high`. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Means of the bin, 0…1; 0 where it is empty. */
  readonly confidence: number;
  readonly right: number;
}

export interface Reliability {
  /** Expected calibration error: the mean distance of confidence and share right, by the weight of the bins; 0…1. */
  readonly error: number;
  readonly bins: readonly ReliabilityBin[];
}

/**
 * The reliability table of probabilistic answers in bins of equal width, and its expected calibration error (Naeini,
 * Cooper and Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning").
 */
export function calibrationError(judged: readonly Judged[], bins = 10): Reliability {
  const sums = Array.from({ length: bins }, () => ({ count: 0, weight: 0, confidence: 0, right: 0 }));
  for (const { confidence, right, weight = 1 } of judged) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))];
    if (!bin) continue;
    bin.count += 1;
    bin.weight += weight;
    bin.confidence += weight * confidence;
    bin.right += right ? weight : 0;
  }
  const total = sums.reduce((sum, { weight }) => sum + weight, 0);
  const apart = sums.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  return {
    error: total > 0 ? apart / total : 0,
    bins: sums.map(({ count, weight, confidence, right }, i) => ({
      low: i / bins,
      high: (i + 1) / bins,
      count,
      confidence: weight > 0 ? confidence / weight : 0,
      right: weight > 0 ? right / weight : 0,
    })),
  };
}
