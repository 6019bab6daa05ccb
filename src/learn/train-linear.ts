import { type MinimizeOptions, minimize } from "./minimize.js";

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

export interface LinearOptions extends MinimizeOptions {
  /** L2 penalty: half of it times the square of each weight is added to the loss. */
  readonly shrinkage: number;
  /** True where outputs do not exclude each other: then each has a probability of its own. */
  readonly independent?: boolean;
}

/**
 * Learns a straight line per output: logistic regression with an L2 penalty, multinomial or one per output. The same
 * examples give the same weights (features × outputs, row by row).
 */
export function trainLinear(
  examples: readonly LinearExample[],
  features: number,
  outputs: number,
  options: LinearOptions,
): Float64Array {
  const sums = new Float64Array(outputs);
  const errorsOf = options.independent ? errorsApart : errorsTogether;
  return minimize(features * outputs, evaluate, options);

  function evaluate(weights: Float64Array, slope: Float64Array): number {
    let loss = 0;
    for (let at = 0; at < weights.length; at += 1) {
      const weight = weights[at] as number;
      slope[at] = options.shrinkage * weight;
      loss += (options.shrinkage / 2) * weight * weight;
    }
    for (let index = 0; index < examples.length; index += 1) {
      const { features: present, values, targets, weight, offset } = examples[index] as LinearExample;
      if (offset) sums.set(offset);
      else sums.fill(0);
      for (let i = 0; i < present.length; i += 1) {
        const base = (present[i] as number) * outputs;
        const value = values[i] as number;
        for (let output = 0; output < outputs; output += 1)
          sums[output] = (sums[output] as number) + value * (weights[base + output] as number);
      }
      loss += weight * errorsOf(sums, targets);
      for (let i = 0; i < present.length; i += 1) {
        const base = (present[i] as number) * outputs;
        const value = (values[i] as number) * weight;
        for (let output = 0; output < outputs; output += 1)
          slope[base + output] = (slope[base + output] as number) + value * (sums[output] as number);
      }
    }
    return loss;
  }
}

/**
 * Sums → probability − truth of outputs of which one holds, in place; no error where nobody knows which.
 * @returns the loss, −ln of the truth's.
 */
function errorsTogether(sums: Float64Array, targets: Float32Array): number {
  if (targets.some(Number.isNaN)) {
    sums.fill(0);
    return 0;
  }
  let best = Number.NEGATIVE_INFINITY;
  for (const sum of sums) best = Math.max(best, sum);
  let total = 0;
  for (const sum of sums) total += Math.exp(sum - best);
  const whole = best + Math.log(total);
  let loss = 0;
  for (let output = 0; output < sums.length; output += 1) {
    const target = targets[output] as number;
    const logarithm = (sums[output] as number) - whole;
    if (target > 0) loss -= target * logarithm;
    sums[output] = Math.exp(logarithm) - target;
  }
  return loss;
}

/** The same of outputs that hold or not, each by itself; one that nobody knows has no error. */
function errorsApart(sums: Float64Array, targets: Float32Array): number {
  let loss = 0;
  for (let output = 0; output < sums.length; output += 1) {
    const target = targets[output] as number;
    const sum = sums[output] as number;
    if (Number.isNaN(target)) {
      sums[output] = 0;
      continue;
    }
    // ln(1 + e^sum) without overflow.
    loss += Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum))) - target * sum;
    sums[output] = 1 / (1 + Math.exp(-sum)) - target;
  }
  return loss;
}
