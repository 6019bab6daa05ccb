import { describe, expect, it } from "vitest";
import { minimize } from "../../src/learn/minimize.js";
import { type LinearExample, trainLinear } from "../../src/learn/train-linear.js";

const ROWS = [
  [1, 0.5, 0],
  [1, 0, 2],
  [1, 1.5, 1],
  [1, -1, 0],
  [1, 0.3, -1],
  [1, 2, 0.5],
  [1, -0.7, 1.2],
  [1, 0.1, 0.1],
];
const OF_THREE = [0, 1, 2, 0, 1, 2, 1, 0];
const OF_TWO = [0, 1, 1, 0, 0, 1, 1, 0];
const EXACT = { rounds: 500, tolerance: 1e-9 };

function examplesOf(targetsOf: (row: number) => readonly number[]): readonly LinearExample[] {
  return ROWS.map((row, index) => ({
    features: Int32Array.from(row.keys()),
    values: Float32Array.from(row),
    targets: Float32Array.from(targetsOf(index)),
    weight: 1,
  }));
}

describe("trainLinear", () => {
  it("finds the coefficients of scikit-learn's multinomial logistic regression", () => {
    // scikit-learn 1.9.1, LogisticRegression(C=1, fit_intercept=False, tol=1e-12).fit(ROWS, OF_THREE).coef_.T
    const expected = [
      0.358562, 0.15973, -0.518293, -0.449545, -0.42134, 0.870884, -0.372672, 0.266568, 0.106104,
    ];
    const examples = examplesOf((row) => [0, 1, 2].map((name) => (OF_THREE[row] === name ? 1 : 0)));
    const weights = trainLinear(examples, 3, 3, { ...EXACT, shrinkage: 1 });
    expected.forEach((weight, at) => {
      expect(weights[at]).toBeCloseTo(weight, 5);
    });
  });

  it("finds those of one output by itself, and leaves out what nobody knows", () => {
    // LogisticRegression(C=0.5, fit_intercept=False, tol=1e-12).fit(ROWS, OF_TWO).coef_
    const expected = [-0.226583, 0.346912, 0.769794];
    const examples = examplesOf((row) => [OF_TWO[row] ?? 0, Number.NaN]);
    const weights = trainLinear(examples, 3, 2, { ...EXACT, shrinkage: 2, independent: true });
    expected.forEach((weight, at) => {
      expect(weights[at * 2]).toBeCloseTo(weight, 5);
      expect(weights[at * 2 + 1]).toBe(0);
    });
  });

  it("learns nothing from an example of which nobody knows which output holds", () => {
    const known = examplesOf((row) => [0, 1, 2].map((name) => (OF_THREE[row] === name ? 1 : 0)));
    const unknown = examplesOf(() => [Number.NaN, Number.NaN, Number.NaN]);
    const options = { ...EXACT, shrinkage: 1 };
    expect(trainLinear([...known, ...unknown], 3, 3, options)).toEqual(trainLinear(known, 3, 3, options));
  });

  it("counts an example of weight 2 as two examples", () => {
    const once = examplesOf((row) => [OF_TWO[row] ?? 0]);
    const options = { ...EXACT, shrinkage: 1, independent: true };
    const twice = trainLinear([...once, ...once], 3, 1, options);
    const heavy = trainLinear(
      once.map((example) => ({ ...example, weight: 2 })),
      3,
      1,
      options,
    );
    for (const [at, weight] of heavy.entries()) expect(weight).toBeCloseTo(twice[at] ?? 0, 6);
  });

  it("learns what an offset lacks: with the answer as offset there is nothing left to learn but its shrinking", () => {
    const plain = examplesOf((row) => [OF_TWO[row] ?? 0]);
    const free = { ...EXACT, shrinkage: 1e-3, independent: true };
    const whole = trainLinear(plain, 3, 1, free);
    const offset = (row: readonly number[]): Float32Array =>
      Float32Array.of(row.reduce((sum, value, at) => sum + value * (whole[at] ?? 0), 0));
    const rest = trainLinear(
      plain.map((example, index) => ({ ...example, offset: offset(ROWS[index] ?? []) })),
      3,
      1,
      { ...free, shrinkage: 1 },
    );
    for (const weight of rest) expect(Math.abs(weight)).toBeLessThan(0.05);
  });
});

describe("minimize", () => {
  it("finds the lowest point of Rosenbrock's valley", () => {
    const at = minimize(
      2,
      (point, slope) => {
        const [x, y] = [point[0] ?? 0, point[1] ?? 0];
        slope[0] = -2 * (1 - x) - 400 * x * (y - x * x);
        slope[1] = 200 * (y - x * x);
        return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
      },
      { rounds: 200, tolerance: 1e-10 },
    );
    expect(at[0]).toBeCloseTo(1, 6);
    expect(at[1]).toBeCloseTo(1, 6);
  });

  it("stays where there is no slope", () => {
    expect([...minimize(2, () => 0, { rounds: 5 })]).toEqual([0, 0]);
  });
});
