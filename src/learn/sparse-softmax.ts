/** How a sparse multinomial logistic regression learns. */
export interface SoftmaxOptions {
  /** Step size, α of the paper. */
  readonly rate: number;
  /** L1 penalty: weights with less to say than this are exactly 0. */
  readonly sparsity: number;
  /** L2 penalty. */
  readonly shrinkage: number;
}

export interface SparseSoftmax {
  /** features × labels, row by row. */
  readonly weights: Float64Array;
  /** Probabilities of the labels given the features; a feature may come twice and then counts twice. */
  readonly predict: (features: ArrayLike<number>) => Float64Array;
  /** One step down the slope of the loss, `slope` per label (probability − truth). */
  readonly learn: (features: ArrayLike<number>, slope: Float64Array) => void;
}

/** Slopes below this change no weight that will be kept. */
const NEGLIGIBLE = 1e-4;

/**
 * Multinomial logistic regression with FTRL-proximal steps (McMahan et al. 2013, "Ad click prediction: a view from the
 * trenches", algorithm 1, β = 1): learns example by example and keeps most weights at exactly 0.
 */
export function createSparseSoftmax(
  features: number,
  labels: number,
  options: SoftmaxOptions,
): SparseSoftmax {
  const { rate, sparsity, shrinkage } = options;
  const weights = new Float64Array(features * labels);
  const pulls = new Float64Array(features * labels);
  const squares = new Float64Array(features * labels);

  const step = (at: number, slope: number): void => {
    const before = squares[at] ?? 0;
    const after = before + slope * slope;
    const root = Math.sqrt(after);
    const pull = (pulls[at] ?? 0) + slope - ((root - Math.sqrt(before)) / rate) * (weights[at] ?? 0);
    pulls[at] = pull;
    squares[at] = after;
    const kept = Math.abs(pull) - sparsity;
    weights[at] = kept <= 0 ? 0 : (-Math.sign(pull) * kept) / ((1 + root) / rate + shrinkage);
  };

  return {
    weights,
    predict: (present) => {
      const sums = new Float64Array(labels);
      for (let i = 0; i < present.length; i++) {
        const base = (present[i] ?? 0) * labels;
        for (let label = 0; label < labels; label++)
          sums[label] = (sums[label] ?? 0) + (weights[base + label] ?? 0);
      }
      const best = Math.max(...sums);
      const shares = sums.map((sum) => Math.exp(sum - best));
      const total = shares.reduce((sum, share) => sum + share, 0);
      return shares.map((share) => share / total);
    },
    learn: (present, slope) => {
      for (let label = 0; label < labels; label++) {
        const error = slope[label] ?? 0;
        if (Math.abs(error) < NEGLIGIBLE) continue;
        for (let i = 0; i < present.length; i++) {
          step((present[i] ?? 0) * labels + label, error);
        }
      }
    },
  };
}
