import { expect, it } from "vitest";
import { computeNps } from "../../src/insight/compute-nps.js";

it("keeps people and weighted score apart", () => {
  const nps = computeNps([10, 10, 0, 8], [1, 1, 3, 1]);
  expect(nps).toMatchObject({ promoters: 2, passives: 1, detractors: 1, n: 4 });
  expect(nps?.score).toBeCloseTo((100 * (2 - 3)) / 6, 12);
  expect(nps?.effective).toBeCloseTo(36 / 12, 12);
});

it("has the score and interval of R's NPS package for 177, 205 and 218 answers", () => {
  const ratings = [...new Array(177).fill(9), ...new Array(205).fill(7), ...new Array(218).fill(6)];
  const nps = computeNps(ratings);
  expect(nps?.score).toBeCloseTo(-6.8333333333, 9);
  expect(nps?.low).toBeCloseTo(-13.2487506327, 9);
  expect(nps?.high).toBeCloseTo(-0.3499226675, 9);
});

it("is not known of nobody", () => {
  expect(computeNps([])).toBeUndefined();
  expect(computeNps([9], [0])).toBeUndefined();
});
