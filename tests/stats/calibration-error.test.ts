import { describe, expect, it } from "vitest";
import { calibrationError } from "../../src/stats/calibration-error.js";

describe("calibrationError", () => {
  it("is the mean distance between how sure and how often right, by the size of the bins", () => {
    // By hand: bin 0.9–1: mean 0.95, right 1 of 2; bin 0.6–0.7: 0.6, right 1 of 1. (2·0.45 + 1·0.4)/3.
    const { error, bins } = calibrationError([
      { confidence: 0.9, right: true },
      { confidence: 1, right: false },
      { confidence: 0.6, right: true },
    ]);
    expect(error).toBeCloseTo((2 * 0.45 + 0.4) / 3, 12);
    expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 2]);
  });
  it("counts by weight", () => {
    const judged = [
      { confidence: 0.95, right: true, weight: 19 },
      { confidence: 0.95, right: false, weight: 1 },
    ];
    expect(calibrationError(judged).error).toBeCloseTo(0, 12);
  });
  it("is 0 for nothing", () => expect(calibrationError([]).error).toBe(0));
});
