import { describe, expect, it } from "vitest";
import { bootstrapInterval } from "../../src/stats/bootstrap-interval.js";
import { deriveSeed } from "../../src/stats/derive-seed.js";
import { median } from "../../src/stats/median.js";
import { sampleWithoutReplacement } from "../../src/stats/sample-without-replacement.js";
import { seededRandom } from "../../src/stats/seeded-random.js";

describe("seededRandom", () => {
  it("gives mulberry32's numbers for seed 1", () => {
    // The reference C code by Tommy Ettinger, state 1: first three outputs divided by 2³².
    const random = seededRandom(1);
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });

  it("is even enough: the mean of 10,000 numbers is within 0.01 of a half", () => {
    const random = seededRandom(42);
    let sum = 0;
    for (let index = 0; index < 10_000; index++) sum += random();
    expect(Math.abs(sum / 10_000 - 0.5)).toBeLessThan(0.01);
  });
});

describe("deriveSeed", () => {
  it("differs by purpose and keeps the parts apart", () => {
    expect(deriveSeed(1, "ab", "c")).not.toBe(deriveSeed(1, "a", "bc"));
    expect(deriveSeed(1, "a")).not.toBe(deriveSeed(2, "a"));
    expect(deriveSeed(1, "a")).toBe(deriveSeed(1, "a"));
  });
});

describe("sampleWithoutReplacement", () => {
  it("draws each item at most once and each pair about equally often", () => {
    const counts = new Map<string, number>();
    const random = seededRandom(3);
    for (let round = 0; round < 6000; round++) {
      const pair = sampleWithoutReplacement(["a", "b", "c", "d"], 2, random);
      expect(new Set(pair).size).toBe(2);
      const key = pair.sort().join("");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it("leaves its list alone and gives all where there are too few", () => {
    const items = [1, 2, 3];
    expect(sampleWithoutReplacement(items, 9, seededRandom(1)).sort()).toEqual([1, 2, 3]);
    expect(items).toEqual([1, 2, 3]);
    expect(sampleWithoutReplacement(items, -1, seededRandom(1))).toEqual([]);
  });
});

describe("median", () => {
  it("takes the mean of the two in the middle and knows nothing of nothing", () => {
    expect(median([3, 1, 10])).toBe(3);
    expect(median([10, 2, 1, 3])).toBe(2.5);
    expect(median([])).toBeUndefined();
  });
});

describe("bootstrapInterval", () => {
  it("is near the t interval for a mean", () => {
    const values = Array.from({ length: 200 }, (_, index) => index % 11);
    const mean = (sample: readonly number[]) => sample.reduce((sum, value) => sum + value, 0) / sample.length;
    const interval = bootstrapInterval(values, mean, seededRandom(5));
    // sd 3.16, so ±1.96·3.16/√200 = ±0.438
    expect(interval?.value).toBeCloseTo(4.95, 1);
    expect((interval?.high as number) - (interval?.low as number)).toBeCloseTo(0.876, 1);
  });

  it("says nothing where the statistic has no answer", () => {
    expect(bootstrapInterval([1, 2], () => undefined, seededRandom(1))).toBeUndefined();
  });
});
