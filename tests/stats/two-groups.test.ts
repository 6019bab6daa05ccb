import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oddsRatio } from "../../src/stats/odds-ratio.js";
import { textHash } from "../../src/stats/text-hash.js";
import { thresholdHeaping } from "../../src/stats/threshold-heaping.js";
import { welchDifference } from "../../src/stats/welch-difference.js";

describe("welchDifference", () => {
  it("is Welch's t, as in R's t.test", () => {
    const [first, second] = [
      [9, 10, 8, 7, 9, 10, 6],
      [5, 7, 6, 8, 3, 9],
    ];
    // SciPy 1.17.1: stats.ttest_ind(first, second, equal_var=False) and its confidence_interval(), as R's t.test.
    const found = welchDifference({ values: first }, { values: second });
    expect(found?.value).toBeCloseTo(59 / 7 - 38 / 6, 12);
    expect(found?.p).toBeCloseTo(0.07808144064802236, 6);
    expect(found?.low).toBeCloseTo(-0.2907167047314645, 6);
    expect(found?.high).toBeCloseTo(4.481192895207656, 6);
  });

  it("takes doubled rows of half the weight for more rows, and a constant weight for none", () => {
    const values = [3, 5, 8, 9];
    const plain = welchDifference({ values }, { values: [1, 2, 2] });
    const weighted = welchDifference({ values, weights: [0.5, 0.5, 0.5, 0.5] }, { values: [1, 2, 2] });
    expect(weighted?.low).toBeCloseTo(plain?.low as number, 9);
  });

  it("knows nothing of one answer, and is sure of groups that do not vary", () => {
    expect(welchDifference({ values: [1] }, { values: [2, 3] })).toBeUndefined();
    expect(welchDifference({ values: [1, 1] }, { values: [1, 1] })).toMatchObject({ value: 0, p: 1 });
  });
});

describe("thresholdHeaping", () => {
  it("is 1 for any distribution whose logarithm is a parabola", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 3, max: 10, noNaN: true }),
        fc.double({ min: 1.5, max: 6, noNaN: true }),
        (mean, deviation) => {
          const at = (score: number) => 1e7 * Math.exp(-((score - mean) ** 2) / (2 * deviation ** 2)) - 0.5;
          const found = thresholdHeaping({ before: at(7), below: at(8), at: at(9), after: at(10) });
          expect(found.value).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  it("tells how many of the two would be at the threshold", () => {
    const found = thresholdHeaping({ before: 100, below: 40, at: 160, after: 100 });
    expect(found.expected).toBeCloseTo(100, 9);
    expect(found.value).toBeCloseTo(160.5 / 40.5, 9);
    expect(found.low).toBeGreaterThan(1);
  });

  it("covers 1 in 95 of 100 samples of a smooth distribution", () => {
    const random = seeded(7);
    let covered = 0;
    const shares = [0.2, 0.25, 0.25 * 1.2, 0.25];
    // log-linear by construction: after/before = (at/below)^3
    shares[0] = 0.15;
    shares[1] = 0.15 * 1.2;
    shares[2] = 0.15 * 1.44;
    shares[3] = 0.15 * 1.728;
    const total = shares.reduce((sum, share) => sum + share, 0);
    for (let run = 0; run < 1000; run++) {
      const counts = [0, 0, 0, 0];
      for (let answer = 0; answer < 300; answer++) {
        let left = random() * total;
        let place = 0;
        while (place < 3 && left > (shares[place] as number)) left -= shares[place++] as number;
        counts[place] = (counts[place] as number) + 1;
      }
      const [before = 0, below = 0, at = 0, after = 0] = counts;
      const { low, high } = thresholdHeaping({ before, below, at, after });
      if (low <= 1 && high >= 1) covered++;
    }
    expect(covered).toBeGreaterThan(930);
    expect(covered).toBeLessThan(975);
  });
});

describe("oddsRatio", () => {
  it("is Woolf's, with half an answer added to each count", () => {
    // Agresti, aspirin and heart attacks (189/10845, 104/10933): 1.832, 95 % 1.440–2.331 without the halves.
    const found = oddsRatio(189, 10845, 104, 10933);
    expect(found.value).toBeCloseTo(1.83, 2);
    expect(found.low).toBeCloseTo(1.44, 2);
    expect(Math.abs(found.high - 2.331)).toBeLessThan(0.01);
    expect(found.p).toBeLessThan(1e-5);
    expect(oddsRatio(0, 0, 5, 5).value).toBe(1);
  });
});

describe("textHash", () => {
  it("stays what it is: parts that were stored must go on fitting", () => {
    expect([textHash(""), textHash("æøå 👍"), textHash("a", 1)]).toEqual([
      3338908027751811, 7579749902387995, 5368154436228575,
    ]);
  });

  it("differs for texts that differ, and is a whole number below 2⁵³", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(Number.isSafeInteger(textHash(one))).toBe(true);
        expect(textHash(one)).toBeGreaterThanOrEqual(0);
        if (one !== other) expect(textHash(one)).not.toBe(textHash(other));
      }),
    );
  });
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
