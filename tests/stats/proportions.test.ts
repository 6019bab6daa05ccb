import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportionDifference } from "../../src/stats/proportion-difference.js";
import { wilsonInterval } from "../../src/stats/wilson-interval.js";

// Newcombe, Statistics in Medicine 17 (1998), 857–872 (one sample) and 873–890 (two samples), tables of examples.
describe("wilsonInterval", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d has Newcombe's limits", (hits, count, low, high) => {
    const interval = wilsonInterval(hits / count, count);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("knows nothing without answers", () => {
    expect(wilsonInterval(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });

  it("never leaves 0 … 1 and holds the share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, part) => {
          const share = Math.round(part * count) / count;
          const { low, high } = wilsonInterval(share, count);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share);
          expect(high).toBeGreaterThanOrEqual(share);
        },
      ),
    );
  });
});

describe("proportionDifference", () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 10, 0.6075, 1],
  ])("%d/%d − %d/%d has Newcombe's limits (method 10)", (a, m, b, n, low, high) => {
    const difference = proportionDifference({ share: a / m, count: m }, { share: b / n, count: n });
    expect(difference?.low).toBeCloseTo(low, 4);
    expect(difference?.high).toBeCloseTo(high, 4);
  });

  it("has the p of the pooled z test", () => {
    // By hand: pooled 104/150, z = 0.2/√(0.69333·0.30667·(1/70+1/80)) = 2.65, p = erfc(z/√2).
    const difference = proportionDifference({ share: 56 / 70, count: 70 }, { share: 48 / 80, count: 80 });
    expect(difference?.p).toBeCloseTo(0.00805, 5);
  });

  it("has p 1 where nobody, or everybody, does it in both", () => {
    expect(proportionDifference({ share: 0, count: 9 }, { share: 0, count: 7 })?.p).toBe(1);
    expect(proportionDifference({ share: 1, count: 9 }, { share: 1, count: 0 })).toBeUndefined();
  });
});
