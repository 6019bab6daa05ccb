import { describe, expect, it } from "vitest";
import { fUpperP } from "../../src/stats/f-upper-p.js";
import { logGamma } from "../../src/stats/log-gamma.js";
import { NORMAL_95, normalQuantile } from "../../src/stats/normal-quantile.js";
import { normalTwoSidedP } from "../../src/stats/normal-two-sided-p.js";
import { tQuantile } from "../../src/stats/t-quantile.js";
import { tTwoSidedP } from "../../src/stats/t-two-sided-p.js";

const near = (actual: number, expected: number, precision = 1e-11) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThan(precision);

// Tail areas: mpmath 1.x at 30 digits (betainc, erfc, loggamma). Quantiles: R's qt, qf, qnorm.
describe("distribution functions", () => {
  it.each([
    [0.5, 0.5723649429247001],
    [3.7, 1.428072326665388],
    [12, 17.50230784587389],
    [295.5, 1383.576527410608],
    [1e5, 1051287.708973657],
  ])("logGamma(%d) agrees with mpmath", (x, expected) => near(logGamma(x), expected, 1e-13));

  it("logGamma of 1 and 2 is zero", () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(2)).toBeCloseTo(0, 13);
  });

  it.each([
    [12.4266, 591, 1.16032048289984e-31],
    [2, 10, 0.0733880347707404],
    [0.1, 3, 0.926652348800806],
    [40, 5, 1.8411962171773e-7],
    [1.5, 2.5, 0.247836453086296],
  ])("t = %d with %d degrees keeps its relative precision", (t, degrees, p) => {
    near(tTwoSidedP(t, degrees), p);
    near(tTwoSidedP(-t, degrees), p);
  });

  it("t of 0 has p 1 and an infinite t p 0", () => {
    expect(tTwoSidedP(0, 7)).toBe(1);
    expect(tTwoSidedP(Number.POSITIVE_INFINITY, 7)).toBe(0);
  });

  it.each([
    [4.1, 2, 10, 0.0500775484810839],
    [1, 7, 591, 0.430105327960203],
    [30, 3, 200, 4.65481062846497e-16],
    [0.2, 5, 20, 0.958711641509578],
  ])("F = %d with %d and %d degrees agrees with mpmath", (f, numerator, denominator, p) =>
    near(fUpperP(f, numerator, denominator), p),
  );

  it.each([
    [0.5, 0.617075077451974],
    [1, 0.317310507862914],
    [1.96, 0.0499957902964409],
    [2.9, 0.00373162660076808],
    [5, 5.73303143758388e-7],
    [12, 3.55296422415536e-33],
    [37, 1.14511424450492e-299],
  ])("z = %d keeps its relative precision", (z, p) => near(normalTwoSidedP(z), p));

  it.each([
    [0.975, 1, 12.706204736174698],
    [0.975, 10, 2.2281388519862744],
    [0.95, 5, 2.015048373333023],
    [0.025, 30, -2.0422724563012373],
  ])("qt(%d, %d) is R's", (probability, degrees, expected) =>
    near(tQuantile(probability, degrees), expected),
  );

  it("qnorm is R's", () => {
    near(normalQuantile(0.975), 1.959963984540054);
    near(normalQuantile(0.8), 0.8416212335729143);
    near(normalQuantile(0.01), -2.3263478740408408);
    expect(normalQuantile(0.5)).toBe(0);
    expect(NORMAL_95).toBe(1.959963984540054);
  });
});
