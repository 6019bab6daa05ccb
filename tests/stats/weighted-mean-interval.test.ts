import { expect, it } from "vitest";
import { weightedMeanInterval } from "../../src/stats/weighted-mean-interval.js";

it("is R's t.test on the sleep data (Student 1908), group 1", () => {
  // R: t.test(extra ~ 1, data = subset(sleep, group == 1)): mean 0.75, 95 % interval −0.5297804 to 2.0297804
  const interval = weightedMeanInterval([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
  expect(interval?.value).toBeCloseTo(0.75, 12);
  expect(interval?.low).toBeCloseTo(-0.5297804, 6);
  expect(interval?.high).toBeCloseTo(2.0297804, 6);
});

it("does not care for the unit of the weights", () => {
  const plain = weightedMeanInterval([1, 5, 9], [1, 1, 1]);
  const tripled = weightedMeanInterval([1, 5, 9], [3, 3, 3]);
  expect(tripled?.low).toBeCloseTo(plain?.low as number, 12);
});

it("knows nothing of a single value, of none, and of no weight", () => {
  expect(weightedMeanInterval([7])).toBeUndefined();
  expect(weightedMeanInterval([])).toBeUndefined();
  expect(weightedMeanInterval([7, 8], [0, 0])).toBeUndefined();
});
