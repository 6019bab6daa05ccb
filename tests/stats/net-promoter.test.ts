import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectableDifference } from "../../src/stats/detectable-difference.js";
import { netPromoterCounts } from "../../src/stats/net-promoter-counts.js";
import { netPromoterDifference } from "../../src/stats/net-promoter-difference.js";
import { netPromoterInterval } from "../../src/stats/net-promoter-interval.js";
import { netPromoterPoints } from "../../src/stats/net-promoter-points.js";
import { netPromoterVariance } from "../../src/stats/net-promoter-variance.js";
import { normalTwoSidedP } from "../../src/stats/normal-two-sided-p.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { readSurvey } from "./read-survey.js";

const count = (ratings: readonly number[], weights?: readonly number[]) => {
  const counts = netPromoterCounts(ratings, weights);
  if (counts === undefined) throw new Error("nothing counted");
  return counts;
};

describe("netPromoterPoints", () => {
  it("cuts after 6 and before 9", () => {
    expect([0, 6, 7, 8, 9, 10].map(netPromoterPoints)).toEqual([-1, -1, 0, 0, 1, 1]);
  });
});

// R package NPS 1.1.0 (GitHub version, on counts) on tests/fixtures/survey.csv: nps_test_() with type "adjusted".
describe("net promoter score of the survey", () => {
  const survey = readSurvey();
  const all = count(survey.map((row) => row.rating));

  it("counts people", () => {
    expect([all.detractors, all.passives, all.promoters]).toEqual([218, 205, 177]);
    expect(all.effective).toBe(600);
  });

  it("has R's adjusted Wald interval about the observed score", () => {
    const interval = netPromoterInterval(all);
    expect(interval.value).toBeCloseTo(-6.8333333333, 9);
    expect(interval.low).toBeCloseTo(-13.2487506327, 9);
    expect(interval.high).toBeCloseTo(-0.3499226675, 9);
  });

  it("has R's plain Wald standard errors, alone and between two periods", () => {
    const error = (counts: typeof all) => 100 * Math.sqrt(netPromoterVariance(counts) / counts.effective);
    // R divides by n; the interval is −6.833 ± 1.96 · 3.3007 = −13.3025 … −0.3641
    expect(error(all)).toBeCloseTo(3.3006663188, 9);
    expect(-6.8333333333 - 1.959963984540054 * error(all)).toBeCloseTo(-13.3025204432, 8);
    const part = (period: string) =>
      count(survey.filter((row) => row.period === period).map((row) => row.rating));
    const between = Math.hypot(error(part("2024Q1")), error(part("2024Q2")));
    expect(between).toBeCloseTo(6.55560263637, 9);
    expect(19 - 1.959963984540054 * between).toBeCloseTo(6.15125493577, 8);
    expect(normalTwoSidedP(19 / between)).toBeCloseTo(0.00375210337, 10);
  });

  it("has R's adjusted Wald difference between two periods, and the observed one as value", () => {
    const ratings = (period: string) =>
      survey.filter((row) => row.period === period).map((row) => row.rating);
    const difference = netPromoterDifference(count(ratings("2024Q1")), count(ratings("2024Q2")));
    expect(difference.value).toBeCloseTo(19, 9);
    expect(difference.low).toBeCloseTo(6.0397781938, 9);
    expect(difference.high).toBeCloseTo(31.58398418244, 9);
    expect(difference.error).toBeCloseTo(6.51649882093, 9);
    expect(difference.p).toBeCloseTo(0.00389171586, 10);
  });
});

describe("netPromoterCounts", () => {
  it("gives the effective number (Σv)²/Σv² and weighted shares, but counts people", () => {
    const counts = count([10, 3, 8], [2, 1, 1]);
    expect(counts).toMatchObject({
      promoters: 1,
      passives: 1,
      detractors: 1,
      promoterShare: 0.5,
      detractorShare: 0.25,
    });
    expect(counts.effective).toBeCloseTo(16 / 6, 12);
  });

  it("knows nothing of no one, and of people without weight", () => {
    expect(netPromoterCounts([])).toBeUndefined();
    expect(netPromoterCounts([9, 2], [0, 0])).toBeUndefined();
  });
});

describe("netPromoterInterval", () => {
  it("holds a number that makes sense for any group", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (ratings) => {
        const { value, low, high } = netPromoterInterval(count(ratings));
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThan(high);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }),
    );
  });

  it("has the measured half-widths of golden/ci_coverage.txt: balanced n = 100 about 16 points", () => {
    const ratings = Array.from({ length: 100 }, (_, index) => [3, 8, 10][index % 3] as number);
    const { low, high } = netPromoterInterval(count(ratings));
    expect((high - low) / 2).toBeCloseTo(15.9, 0);
  });
});

// golden/ci_coverage.txt: 20,000 draws each with numpy; here 4,000, so within ±0.012 of them.
describe("coverage of the adjusted interval", () => {
  it.each([
    ["balanced", 1 / 3, 1 / 3, 30, 0.947],
    ["NPS +88", 0.9, 0.02, 30, 0.957],
    ["NPS +88", 0.9, 0.02, 10, 0.929],
  ])("%s: promoters %d, detractors %d, n = %d", (_, promoters, detractors, n, expected) => {
    const random = seededRandom(n);
    const truth = 100 * (promoters - detractors);
    const rounds = 4000;
    let hits = 0;
    for (let round = 0; round < rounds; round++) {
      const ratings = Array.from({ length: n }, () => {
        const level = random();
        return level < promoters ? 10 : level < promoters + detractors ? 3 : 8;
      });
      const { low, high } = netPromoterInterval(count(ratings));
      if (low <= truth && truth <= high) hits++;
    }
    if (n === 30) expect(hits / rounds).toBeGreaterThanOrEqual(0.94);
    expect(Math.abs(hits / rounds - expected)).toBeLessThan(0.02);
  });
});

describe("detectableDifference", () => {
  it("says about 23 and 33 points for two waves of 100 (variance 0.7)", () => {
    const points = detectableDifference(0.7, 100, 100);
    // 1.95996·√(2·0.7/100)·100 and (1.95996 + 0.84162)·…
    expect(points?.significant).toBeCloseTo(23.1906, 3);
    expect(points?.power80).toBeCloseTo(33.1487, 3);
  });

  it("says nothing about a wave without answers", () => {
    expect(detectableDifference(0.7, 100, 0)).toBeUndefined();
  });
});
