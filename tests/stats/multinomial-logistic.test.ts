import { describe, expect, it } from "vitest";
import { multinomialLogistic } from "../../src/stats/multinomial-logistic.js";

const EXAMPLES = [
  [1, 0.2, 0, 1],
  [2, 0.1, 0, 1],
  [3, 0.7, 1, 1],
  [2, 0.9, 2, 2],
  [0.5, 0.4, 0, 1],
  [4, 0.3, 1, 1],
  [3.5, 0.8, 1, 0.5],
  [1.5, 0.6, 2, 1],
  [2.5, 0.5, 1, 1],
  [0.8, 0.95, 2, 1],
].map(([first = 0, second = 0, label = 0, weight = 0]) => ({ features: [first, second], label, weight }));

describe("multinomial logistic regression", () => {
  it("finds the weights scikit-learn 1.9.1 finds: LogisticRegression(C=1/2) on standardised features", () => {
    const found = multinomialLogistic(EXAMPLES, 3, 2);
    const expected = [
      [2.092407, -0.440467, -2.551107],
      [-1.364384, 0.720737, -0.031679],
      [-0.728024, -0.280269, 2.582786],
    ];
    // Intercepts may all move together; scikit-learn's are centred here.
    const mean = found.reduce((sum, [intercept = 0]) => sum + intercept, 0) / 3;
    found.forEach(([intercept = 0, ...weights], label) => {
      [intercept - mean, ...weights].forEach((value, index) => {
        expect(value).toBeCloseTo(expected[label]?.[index] ?? Number.NaN, 4);
      });
    });
  });

  it("gives every class its share where the features say nothing", () => {
    const flat = EXAMPLES.map(({ label }) => ({ features: [1], label, weight: 1 }));
    const odds = multinomialLogistic(flat, 3, 1).map(([intercept = 0, weight = 0]) =>
      Math.exp(intercept + weight),
    );
    const total = odds.reduce((sum, one) => sum + one, 0);
    expect(odds.map((one) => one / total)).toEqual([0.3, 0.4, 0.3].map((share) => expect.closeTo(share, 5)));
  });

  it("refuses to learn from nothing", () => {
    expect(() => multinomialLogistic([], 3, 1)).toThrow("expected at least one example");
  });
});
