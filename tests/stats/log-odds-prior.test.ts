import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logOddsPrior } from "../../src/stats/log-odds-prior.js";

describe("logOddsPrior", () => {
  it.each([
    [120, 10000, 45, 12000, 16.5, 2200, 0.9560046478337325, 0.15357789530929686, 6.224884420433002],
    [0, 500, 9, 700, 0.9, 120, -2.1290043864871118, 1.1009637651263606, -1.933764265386845],
  ])("gives the numbers of Monroe, Colaresi & Quinn's formulas as Python computes them", (...row) => {
    const [y1, n1, y2, n2, alpha, alpha0, value, error, z] = row;
    const odds = logOddsPrior(
      { count: y1, total: n1 },
      { count: y2, total: n2 },
      { count: alpha, total: alpha0 },
    );
    expect(odds.value).toBeCloseTo(value, 12);
    expect(odds.error).toBeCloseTo(error, 12);
    expect(odds.z).toBeCloseTo(z, 12);
  });

  it("turns its sign when the groups change places, and is nearer to 0 the stronger the prior", () => {
    const count = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const odds = (first: number, second: number, strength: number) =>
          logOddsPrior(
            { count: first, total: 1000 },
            { count: second, total: 1000 },
            { count: strength, total: strength * 20 },
          );
        expect(odds(one, other, 1).value).toBeCloseTo(-odds(other, one, 1).value, 12);
        expect(Math.abs(odds(one, other, 40).value)).toBeLessThanOrEqual(
          Math.abs(odds(one, other, 1).value) + 1e-12,
        );
      }),
    );
  });

  it("refuses counts over their totals and a prior of nothing, with what came", () => {
    const good = { count: 1, total: 10 };
    expect(() => logOddsPrior({ count: 11, total: 10 }, good, good)).toThrow(/11 of 10/);
    expect(() => logOddsPrior(good, good, { count: 0, total: 10 })).toThrow(/prior above 0/);
  });
});
