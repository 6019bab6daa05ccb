import { expect, it } from "vitest";
import { leastSquares } from "../../src/stats/least-squares.js";
import { netPromoterPoints } from "../../src/stats/net-promoter-points.js";
import { rSquared } from "../../src/stats/r-squared.js";
import { readSurvey, SURVEY_COLUMNS } from "./read-survey.js";

const survey = readSurvey();
const points = survey.map((row) => 100 * netPromoterPoints(row.rating));
const columns = SURVEY_COLUMNS.map((name) => ({
  name,
  values: survey.map((row) => row.flags[name] as number),
}));

it("is R's on the survey", () => {
  // golden: summary(lm)$r.squared of R 4.2
  expect(rSquared(points, columns)).toBeCloseTo(0.3394544571, 9);
});

it("is that of the whole fit, with weights and a column given twice", () => {
  const weights = survey.map((_, index) => 0.5 + (index % 3));
  const twice = [...columns, { name: "again", values: columns[0]?.values ?? [] }];
  expect(rSquared(points, twice, weights)).toBeCloseTo(
    leastSquares(points, columns, weights)?.r2 as number,
    10,
  );
});

it("is 0 without variation or columns, 1 where all is told, and not known of nothing", () => {
  expect(rSquared([5, 5, 5], [{ name: "x", values: [0, 1, 2] }])).toBe(0);
  expect(rSquared([1, 2, 4], [])).toBeCloseTo(0, 12);
  expect(rSquared([1, 2, 3], [{ name: "x", values: [2, 4, 6] }])).toBeCloseTo(1, 12);
  expect(rSquared([], [])).toBeUndefined();
  expect(rSquared([1, 2], [], [0, 0])).toBeUndefined();
});
