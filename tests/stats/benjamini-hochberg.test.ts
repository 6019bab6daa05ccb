import fc from "fast-check";
import { expect, it } from "vitest";
import { benjaminiHochberg } from "../../src/stats/benjamini-hochberg.js";

it("is R's p.adjust(p, 'BH') on the survey's coefficients", () => {
  // golden: R 4.2, lm on tests/fixtures/survey.csv with HC3, columns p and bh
  const p = [
    2.034542853e-1, 6.233186453e-18, 3.014052124e-14, 1.160323566e-31, 1.492792016e-1, 2.799515563e-8,
    6.033957391e-3, 4.910860293e-5,
  ];
  const bh = [
    2.034542853e-1, 2.493274581e-17, 8.037472331e-14, 9.282588529e-31, 1.706048018e-1, 5.599031127e-8,
    8.045276522e-3, 7.857376469e-5,
  ];
  for (const [index, q] of benjaminiHochberg(p).entries()) {
    expect(Math.abs(q / (bh[index] as number) - 1)).toBeLessThan(1e-8);
  }
});

it("never goes below p or above 1 and keeps the order", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
      const adjusted = benjaminiHochberg(values);
      const order = values
        .map((_, index) => index)
        .sort((a, b) => (values[a] as number) - (values[b] as number));
      let last = 0;
      for (const index of order) {
        const q = adjusted[index] as number;
        expect(q).toBeGreaterThanOrEqual(values[index] as number);
        expect(q).toBeLessThanOrEqual(1);
        expect(q).toBeGreaterThanOrEqual(last);
        last = q;
      }
    }),
  );
});
