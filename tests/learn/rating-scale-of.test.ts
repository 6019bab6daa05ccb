import { describe, expect, it } from "vitest";
import { ratingScaleOf, sideOf } from "../../src/learn/rating-scale-of.js";

describe("ratingScaleOf", () => {
  it("reads 1 to 5 as stars, each a class, low to 2 and high from 4", () => {
    const scale = ratingScaleOf([5, 1, 3, 5]);
    expect(scale).toMatchObject({ name: "1–5", low: 2, high: 4 });
    expect(scale?.classes.map(({ name }) => name)).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("cuts 0 to 10 as the Net Promoter Score does", () => {
    const scale = ratingScaleOf([0, 7, 8, 10, 3]);
    expect(scale?.classes.map(({ name }) => name)).toEqual(["0–6", "7–8", "9–10"]);
    expect([6, 7, 8, 9].map((rating) => scale && sideOf(rating, scale))).toEqual([
      "low",
      "middle",
      "middle",
      "high",
    ]);
  });

  it("takes another scale only with its bounds", () => {
    expect(ratingScaleOf([20, 100])).toBeUndefined();
    expect(ratingScaleOf([])).toBeUndefined();
    expect(ratingScaleOf([20, 70, 100], { low: 40, high: 80 })?.classes).toEqual([
      { name: "20–40", from: 20, to: 40 },
      { name: "70", from: 70, to: 70 },
      { name: "80–100", from: 80, to: 100 },
    ]);
  });
});
