import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LeastSquares, leastSquares } from "../../src/stats/least-squares.js";
import { linearCombination } from "../../src/stats/linear-combination.js";
import { netPromoterPoints } from "../../src/stats/net-promoter-points.js";
import { waldTest } from "../../src/stats/wald-test.js";
import { readSurvey, SURVEY_COLUMNS } from "./read-survey.js";

const survey = readSurvey();
const response = survey.map((row) => 100 * netPromoterPoints(row.rating));
const columns = SURVEY_COLUMNS.map((name) => ({
  name,
  values: survey.map((row) => row.flags[name] as number),
}));

const fitted = (...input: Parameters<typeof leastSquares>): LeastSquares => {
  const fit = leastSquares(...input);
  if (fit === undefined) throw new Error("no fit");
  return fit;
};

describe("leastSquares", () => {
  // R 4.2: lm with sandwich::vcovHC(type = "HC3"), t with 591 degrees of freedom; statsmodels 0.13.5 agrees.
  const known: Record<string, [coefficient: number, error: number, p: number]> = {
    intercept: [12.82468476, 4.444609721, 4.051207927e-3],
    delivery_pos: [10.07407388, 7.912521209, 2.034542853e-1],
    delivery_neg: [-64.75704874, 7.266979323, 6.233186453e-18],
    support_pos: [48.28451579, 6.19787055, 3.014052124e-14],
    support_neg: [-75.14841547, 6.047383604, 1.160323566e-31],
    price_pos: [19.80943843, 13.71879683, 1.492792016e-1],
    price_neg: [-38.71136237, 6.876867922, 2.799515563e-8],
    app_pos: [23.09714487, 8.381030274, 6.033957391e-3],
    app_neg: [-41.31327056, 10.100920136, 4.910860293e-5],
  };
  const fit = fitted(response, columns);

  it.each(Object.keys(known).map((name, index) => [name, index] as const))("%s is R's", (name, index) => {
    const [coefficient, error, p] = known[name] as [number, number, number];
    const factors = fit.coefficients.map((_, other) => (other === index ? 1 : 0));
    const estimate = linearCombination(fit, factors);
    expect(estimate.value).toBeCloseTo(coefficient, 7);
    expect(estimate.error).toBeCloseTo(error, 7);
    expect(Math.abs(estimate.p / p - 1)).toBeLessThan(1e-6);
  });

  it("explains R's part of the variance with R's degrees of freedom", () => {
    expect(fit.r2).toBeCloseTo(0.3394544571, 9);
    expect(fit.degrees).toBe(591);
    expect(fit.aliased).toEqual([]);
  });

  it("reproduces the mean exactly: Σ coefficient × mean of column", () => {
    const sum = fit.coefficients.reduce(
      (total, value, index) => total + value * (fit.means[index] as number),
      0,
    );
    expect(sum).toBeCloseTo(-6.833333333333333, 10);
  });

  it("keeps the estimates when rows are doubled at half their weight", () => {
    const twice = <Value>(values: readonly Value[]) => [...values, ...values];
    const doubled = fitted(
      twice(response),
      columns.map(({ name, values }) => ({ name, values: twice(values) })),
      response.concat(response).map(() => 0.5),
    );
    for (const [index, value] of doubled.coefficients.entries()) {
      expect(value).toBeCloseTo(fit.coefficients[index] as number, 9);
    }
    expect(doubled.r2).toBeCloseTo(fit.r2, 12);
  });

  it("does not see rows of weight 0", () => {
    const weighted = fitted(
      [...response, 100, -100],
      columns.map(({ name, values }) => ({ name, values: [...values, 1, 1] })),
      [...response.map(() => 1), 0, 0],
    );
    expect(weighted.degrees).toBe(591);
    expect(weighted.coefficients[4]).toBeCloseTo(fit.coefficients[4] as number, 9);
  });

  it("gives a weighted two-group difference the closed HC3 form", () => {
    // One 0/1 column: b = ȳ₁ − ȳ₀; with equal weights HC3 variance of a group mean is Σe²/(n−1)².
    const y = [1, 3, 8, 2, 4, 9];
    const x = [0, 0, 0, 1, 1, 1];
    const small = fitted(y, [{ name: "x", values: x }]);
    const expected = (9 + 1 + 16) / 4 + (9 + 1 + 16) / 4;
    expect(small.coefficients[1]).toBeCloseTo(1, 12);
    expect(small.covariance[1]?.[1]).toBeCloseTo(expected, 10);
  });

  it("names columns that repeat others, and what they repeat, and still fits", () => {
    const repeated = fitted(response, [
      ...columns,
      {
        name: "either",
        values: survey.map((row) => (row.flags.app_pos as number) + (row.flags.app_neg as number)),
      },
      { name: "constant", values: survey.map(() => 1) },
      { name: "never", values: survey.map(() => 0) },
    ]);
    expect(repeated.aliased).toEqual([
      { name: "either", of: ["app_pos", "app_neg"] },
      { name: "constant", of: [] },
      { name: "never", of: [] },
    ]);
    expect(repeated.names).toEqual([...SURVEY_COLUMNS]);
    for (const [index, value] of repeated.coefficients.entries()) {
      expect(value).toBeCloseTo(fit.coefficients[index] as number, 9);
    }
  });

  it("does not mind the unit of a column", () => {
    const years = survey.map((_, index) => 2020 + (index % 5));
    const plain = fitted(response, [{ name: "year", values: years }]);
    const millions = fitted(response, [{ name: "year", values: years.map((year) => year * 1e6) }]);
    expect((millions.coefficients[1] as number) * 1e6).toBeCloseTo(plain.coefficients[1] as number, 6);
    expect(millions.aliased).toEqual([]);
  });

  it("says nothing with no more rows than coefficients", () => {
    expect(leastSquares([1, 2], [{ name: "x", values: [0, 1] }])).toBeUndefined();
    expect(leastSquares([], [])).toBeUndefined();
  });

  it("never gives NaN, whatever the columns", () => {
    const cell = fc.constantFrom(0, 1);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(-100, 0, 100), cell, cell, cell), { minLength: 1, maxLength: 30 }),
        (rows) => {
          const fit = leastSquares(
            rows.map((row) => row[0]),
            ["a", "b", "c"].map((name, index) => ({
              name,
              values: rows.map((row) => row[index + 1] as number),
            })),
          );
          if (fit === undefined) return;
          for (const value of [fit.r2, ...fit.coefficients, ...fit.means, ...fit.covariance.flat()]) {
            expect(Number.isFinite(value)).toBe(true);
          }
          const mean = rows.reduce((sum, row) => sum + row[0], 0) / rows.length;
          const sum = fit.coefficients.reduce(
            (total, value, index) => total + value * (fit.means[index] as number),
            0,
          );
          expect(sum).toBeCloseTo(mean, 8);
        },
      ),
    );
  });
});

describe("waldTest", () => {
  const fit = fitted(response, columns);
  const unit = (index: number, value = 1) =>
    fit.coefficients.map((_, other) => (other === index ? value : 0));

  it("with one restriction is the square of t", () => {
    const single = waldTest(fit, [unit(4)]);
    const t = (fit.coefficients[4] as number) / Math.sqrt(fit.covariance[4]?.[4] as number);
    expect(single?.f).toBeCloseTo(t * t, 8);
    expect(single?.p).toBeCloseTo(linearCombination(fit, unit(4)).p, 12);
  });

  it("with two restrictions is b′V⁻¹b / 2, the inverse of the 2 × 2 written out", () => {
    const [b, c] = [fit.coefficients[2] as number, fit.coefficients[4] as number];
    const cov = (row: number, column: number) => fit.covariance[row]?.[column] as number;
    const square =
      (b * b * cov(4, 4) - 2 * b * c * cov(2, 4) + c * c * cov(2, 2)) /
      (cov(2, 2) * cov(4, 4) - cov(2, 4) ** 2);
    expect(waldTest(fit, [unit(2), unit(4)])?.f).toBeCloseTo(square / 2, 8);
  });

  it("does not count a restriction twice", () => {
    const once = waldTest(fit, [unit(2), unit(4)]);
    const twice = waldTest(fit, [unit(2), unit(4), unit(2, 3)]);
    expect(twice?.restrictions).toBe(2);
    expect(twice?.f).toBeCloseTo(once?.f as number, 8);
  });

  it("does not depend on how the same hypothesis is written", () => {
    // β₂ = β₄ = β₆, against the first and against each other
    const subtract = (a: number, b: number) =>
      unit(a).map((value, index) => value - (unit(b)[index] as number));
    const one = waldTest(fit, [subtract(4, 2), subtract(6, 2)]);
    const other = waldTest(fit, [subtract(2, 4), subtract(4, 6)]);
    expect(other?.f).toBeCloseTo(one?.f as number, 8);
    expect(other?.p).toBeCloseTo(one?.p as number, 12);
  });

  it("says nothing without a restriction", () => {
    expect(waldTest(fit, [])).toBeUndefined();
    expect(waldTest(fit, [unit(0, 0)])).toBeUndefined();
  });
});
