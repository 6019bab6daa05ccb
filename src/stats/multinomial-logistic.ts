import { Matrix, solve } from "ml-matrix";

/** One example: its features, the index of its class and how much it counts. */
export interface ClassExample {
  readonly features: readonly number[];
  readonly label: number;
  readonly weight: number;
}

const MOST_STEPS = 50;
const CLOSE_ENOUGH = 1e-9;
/** Intercepts may all move together without changing a probability; this holds them without shrinking them. */
const HOLD = 1e-8;

/**
 * Fits a multinomial logistic regression with an L2 penalty by Newton's method (features are standardised inside and
 * the weights given back on their own scale). The penalised loss is Σ weight·(−log p) + penalty/2·Σ w², intercepts
 * not penalised: scikit-learn's `LogisticRegression(C=1/penalty)` on standardised features.
 * @returns per class the intercept, then one weight per feature.
 * @throws {RangeError} without examples.
 */
export function multinomialLogistic(
  examples: readonly ClassExample[],
  classes: number,
  penalty: number,
): readonly (readonly number[])[] {
  const size = examples[0]?.features.length;
  if (size === undefined) throw new RangeError("expected at least one example to learn from; there is none");
  const { means, deviations } = momentsOf(examples, size);
  const rows = examples.map(({ features }) => [
    1,
    ...features.map((value, index) => (value - (means[index] ?? 0)) / (deviations[index] ?? 1)),
  ]);
  const width = size + 1;
  let weights: readonly number[] = new Array(classes * width).fill(0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { slopes, curvature } = derivativesAt(weights, rows, examples, classes, penalty);
    const change = solve(new Matrix(curvature), Matrix.columnVector(slopes)).to1DArray();
    weights = weights.map((weight, index) => weight - (change[index] ?? 0));
    if (Math.max(...change.map(Math.abs)) < CLOSE_ENOUGH) break;
  }
  return Array.from({ length: classes }, (_, label) => {
    const [held = 0, ...own] = weights.slice(label * width, (label + 1) * width);
    const plain = own.map((weight, index) => weight / (deviations[index] ?? 1));
    const intercept = plain.reduce((rest, weight, index) => rest - weight * (means[index] ?? 0), held);
    return [intercept, ...plain];
  });
}

function momentsOf(
  examples: readonly ClassExample[],
  size: number,
): { means: readonly number[]; deviations: readonly number[] } {
  const means = Array.from({ length: size }, (_, index) =>
    meanOf(examples, ({ features }) => features[index] ?? 0),
  );
  const deviations = means.map((mean, index) => {
    const variance = meanOf(examples, ({ features }) => ((features[index] ?? 0) - mean) ** 2);
    return variance > 0 ? Math.sqrt(variance) : 1;
  });
  return { means, deviations };
}

function meanOf(examples: readonly ClassExample[], value: (example: ClassExample) => number): number {
  return examples.reduce((sum, example) => sum + value(example), 0) / examples.length;
}

/** First and second derivatives of the penalised loss. */
function derivativesAt(
  weights: readonly number[],
  rows: readonly (readonly number[])[],
  examples: readonly ClassExample[],
  classes: number,
  penalty: number,
): { slopes: number[]; curvature: number[][] } {
  const width = weights.length / classes;
  const shrinkage = weights.map((_, index) => (index % width === 0 ? HOLD : penalty));
  const slopes = weights.map((weight, index) => (shrinkage[index] ?? 0) * weight);
  const curvature = weights.map((_, index) =>
    weights.map((_, other) => (index === other ? (shrinkage[index] ?? 0) : 0)),
  );
  rows.forEach((row, place) => {
    const { label, weight } = examples[place] as ClassExample;
    const chances = softmax(row, weights, classes);
    for (let one = 0; one < classes; one += 1) {
      const chance = chances[one] ?? 0;
      const error = weight * (chance - (one === label ? 1 : 0));
      for (let index = 0; index < width; index += 1) {
        slopes[one * width + index] = (slopes[one * width + index] ?? 0) + error * (row[index] ?? 0);
      }
      for (let other = 0; other < classes; other += 1) {
        const bend = weight * chance * ((one === other ? 1 : 0) - (chances[other] ?? 0));
        for (let index = 0; index < width; index += 1) {
          const line = curvature[one * width + index] as number[];
          const scaled = bend * (row[index] ?? 0);
          for (let second = 0; second < width; second += 1) {
            const at = other * width + second;
            line[at] = (line[at] ?? 0) + scaled * (row[second] ?? 0);
          }
        }
      }
    }
  });
  return { slopes, curvature };
}

function softmax(row: readonly number[], weights: readonly number[], classes: number): readonly number[] {
  const sums = Array.from({ length: classes }, (_, label) =>
    row.reduce((sum, value, index) => sum + value * (weights[label * row.length + index] ?? 0), 0),
  );
  const highest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - highest));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  return odds.map((odd) => odd / total);
}
