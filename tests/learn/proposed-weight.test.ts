import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrateWeights } from "../../src/learn/calibrate-weights.js";
import { proposedWeight } from "../../src/learn/proposed-weight.js";

const known = (rows: number, weightOf: (value: number) => number) =>
  Array.from({ length: rows }, (_, row) => {
    const value = -2 + (4 * row) / (rows - 1);
    return { value, weight: weightOf(value), error: 0.2 };
  });

describe("calibrateWeights", () => {
  it("finds the line the known rows lie on", () => {
    const line = calibrateWeights(known(40, (value) => 1.2 * value - 0.3));
    expect(line?.slope).toBeCloseTo(1.2, 9);
    expect(line?.intercept).toBeCloseTo(-0.3, 9);
    expect(line).toMatchObject({ rows: 40, r2: expect.closeTo(1, 9) });
  });

  it("proposes nothing from too few rows, or where weights fall with the ratings", () => {
    expect(calibrateWeights(known(19, (value) => value))).toBeUndefined();
    expect(calibrateWeights(known(40, (value) => -value))).toBeUndefined();
  });
});

describe("proposedWeight", () => {
  const line = { intercept: -0.3, slope: 1.2, r2: 0.8, rows: 40 };

  it("takes the end of the interval nearer to 0, to a tenth", () => {
    // −0.3 − 1.2 × (1.5 − 1.96 × 0.2) = −1.63
    expect(proposedWeight({ value: -1.5, error: 0.2 }, line, 0.3)).toBe(-1.6);
    // −0.3 + 1.2 × (1.5 − 1.96 × 0.2) = 1.03
    expect(proposedWeight({ value: 1.5, error: 0.2 }, line, 0.3)).toBe(1);
  });

  it("is 0, or between the faintest and 3 with the sign of the log-odds", () => {
    const numbers = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(numbers, fc.double({ min: 0.01, max: 2, noNaN: true }), (value, error) => {
        const weight = proposedWeight({ value, error }, line, 0.3);
        expect(Math.abs(weight)).toBeLessThanOrEqual(3);
        if (weight !== 0) {
          expect(Math.sign(weight)).toBe(Math.sign(value));
          expect(Math.abs(weight)).toBeGreaterThanOrEqual(0.3);
        }
      }),
    );
  });
});
