import { describe, expect, it } from "vitest";
import { netPromoterPoints } from "../../src/stats/net-promoter-points.js";
import { poissonBootstrap } from "../../src/stats/poisson-bootstrap.js";
import { randomPoisson } from "../../src/stats/random-poisson.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { readSurvey } from "./read-survey.js";

describe("randomPoisson", () => {
  it.each([0, 0.3, 1, 7, 45, 900])("has mean and variance %d", (mean) => {
    const random = seededRandom(4);
    const draws = Array.from({ length: 6000 }, () => randomPoisson(mean, random));
    const average = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - average) ** 2, 0) / draws.length;
    expect(Math.abs(average - mean)).toBeLessThanOrEqual(4 * Math.sqrt(mean / draws.length));
    expect(Math.abs(variance - mean)).toBeLessThanOrEqual(0.1 * mean);
  });
});

describe("poissonBootstrap", () => {
  const survey = readSurvey();
  // numpy, 10,000 draws of rows: support_neg SE 1.6459, interval −16.919 … −10.602 (golden/py_reference.txt).
  const units = survey.map((row) => {
    const isOut = row.flags.support_neg === 1 ? 0 : 1;
    const points = 100 * netPromoterPoints(row.rating);
    return { places: [0, 1, 2, 3], values: [1, points, isOut, isOut * points] };
  });
  const impact = (sums: Float64Array) => [
    (sums[1] as number) / (sums[0] as number) - (sums[3] as number) / (sums[2] as number),
  ];

  it("gives the interval of the plain bootstrap, within Monte-Carlo error", () => {
    const [interval] = poissonBootstrap(units, 4, impact, seededRandom(1), 4000);
    expect(interval?.low).toBeGreaterThan(-17.3);
    expect(interval?.low).toBeLessThan(-16.5);
    expect(interval?.high).toBeGreaterThan(-11);
    expect(interval?.high).toBeLessThan(-10.2);
  });

  it("gives about the same from patterns with counts, and exactly the same for the same seed", () => {
    const patterns = new Map<string, { places: number[]; values: number[]; count: number }>();
    for (const { places, values } of units) {
      const pattern = patterns.get(values.join()) ?? { places, values, count: 0 };
      pattern.count++;
      patterns.set(values.join(), pattern);
    }
    const run = (seed: number) =>
      poissonBootstrap([...patterns.values()], 4, impact, seededRandom(seed), 3000)[0];
    expect(patterns.size).toBe(6);
    expect(Math.abs((run(1)?.low as number) + 16.919)).toBeLessThan(0.4);
    expect(run(1)).toEqual(run(1));
  });

  it("says nothing of a statistic that most draws cannot give", () => {
    const [one, other] = poissonBootstrap(units, 4, (sums) => [undefined, sums[0]], seededRandom(1), 100);
    expect(one).toBeUndefined();
    expect(other).toBeDefined();
  });
});
