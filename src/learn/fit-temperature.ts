/** An answer of known language with what an uncalibrated detector said. */
export interface CalibrationExample {
  /** Per label, in sum 1. */
  readonly probabilities: readonly number[];
  /** Place of the right label. */
  readonly truth: number;
  /** Words that were read. */
  readonly words: number;
  /** How much the example counts. */
  readonly weight: number;
}

export interface Temperature {
  readonly temperature: number;
  readonly growth: number;
}

/** Steps of the search; finer ones change the fourth decimal of the loss. */
const TEMPERATURES = Array.from({ length: 36 }, (_, i) => Math.round((0.3 + i * 0.1) * 10) / 10);
const GROWTHS = Array.from({ length: 20 }, (_, i) => Math.round((i + 1) * 5) / 100);
/** Probabilities below this count as it: one sure mistake must not decide alone. */
const FLOOR = 1e-6;

/**
 * The temperature · words^growth by which the logits of a detector are to be divided so that its probabilities are as
 * likely as can be: the least weighted mean of −log p(truth) (Guo and others 2017, "On calibration of modern neural
 * networks", with a temperature that grows with length).
 * @throws {RangeError} when there are no examples.
 */
export function fitTemperature(examples: readonly CalibrationExample[]): Temperature {
  if (examples.length === 0) throw new RangeError("Expected examples to calibrate with, got none.");
  const logits = examples.map(({ probabilities }) => probabilities.map((p) => Math.log(Math.max(p, 1e-300))));
  let best = { temperature: 1, growth: GROWTHS[0] ?? 0, loss: Number.POSITIVE_INFINITY };
  for (const growth of GROWTHS) {
    for (const temperature of TEMPERATURES) {
      const loss = examples.reduce(
        (sum, example, i) => sum + lossOf(example, logits[i] ?? [], temperature * example.words ** growth),
        0,
      );
      if (loss < best.loss) best = { temperature, growth, loss };
    }
  }
  return { temperature: best.temperature, growth: best.growth };
}

function lossOf({ truth, weight }: CalibrationExample, logits: readonly number[], divisor: number): number {
  const greatest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp((logit - greatest) / divisor), 0);
  const right = Math.exp(((logits[truth] ?? greatest) - greatest) / divisor) / total;
  return -weight * Math.log(Math.max(right, FLOOR));
}
