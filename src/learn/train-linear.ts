import { seededRandom } from "../stats/seeded-random.js";
import { createSparseSoftmax, type SoftmaxOptions } from "./sparse-softmax.js";

/** One text as a learner sees it. */
export interface LinearExample {
  /** Numbers of its features and their values. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  /** By output: 1 or 0, or a probability; NaN where nobody knows. */
  readonly targets: Float32Array;
  /** By output: what another model's sums are already; this one learns what they lack. Default: 0. */
  readonly offset?: Float32Array;
  /** How much it counts. */
  readonly weight: number;
}

export interface LinearOptions extends SoftmaxOptions {
  /** Times every example is read, each time in another order. */
  readonly rounds: number;
  readonly seed: number;
}

/** Learns a straight line per output. The same examples and seed give the same weights (features × outputs). */
export function trainLinear(
  examples: readonly LinearExample[],
  features: number,
  outputs: number,
  options: LinearOptions,
): Float64Array {
  const model = createSparseSoftmax(features, outputs, options);
  const random = seededRandom(options.seed);
  const order = examples.map((_, index) => index);
  for (let round = 0; round < options.rounds; round += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other] as number, order[last] as number];
    }
    for (const index of order) {
      const { features: present, values, targets, weight, offset } = examples[index] as LinearExample;
      const slope = model.predict(present, values, offset);
      for (let output = 0; output < outputs; output += 1) {
        const error = ((slope[output] ?? 0) - (targets[output] ?? 0)) * weight;
        slope[output] = Number.isNaN(error) ? 0 : error;
      }
      model.learn(present, slope, values);
    }
  }
  return model.weights;
}
