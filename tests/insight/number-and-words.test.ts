import { describe, expect, it } from "vitest";
import { createGroupTally, tallyPair } from "../../src/insight/group-tally.js";
import { DEFAULT_LIMITS } from "../../src/insight/limits.js";
import { compareNumberAndWords, verdictOf } from "../../src/insight/number-and-words.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { welchDifference } from "../../src/stats/welch-difference.js";

/** Rows whose score and tone hang together, each moved by so much. */
function sample(count: number, seed: number, score: number, tone: number) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const mood = random() + random() + random() - 1.5;
    return [7 + 3 * mood + random() + score, 0.5 * mood + 0.2 * random() + tone] as const;
  });
}
const sums = (rows: readonly (readonly [number, number])[]) => {
  const { pairs } = createGroupTally();
  for (const [score, tone] of rows) tallyPair(pairs, score, tone, 1);
  return pairs;
};
const compare = (first: ReturnType<typeof sample>, second: ReturnType<typeof sample>) =>
  compareNumberAndWords(sums(first), sums(second), DEFAULT_LIMITS);

describe("compareNumberAndWords", () => {
  it("is Welch's t on scores, on tones, and on their standardised difference", () => {
    const [first, second] = [sample(40, 1, 0.5, 0), sample(30, 2, 0, 0)];
    const found = compare(first, second);
    const values = (rows: typeof first, place: 0 | 1) => ({ values: rows.map((row) => row[place]) });
    expect(found?.score.low).toBeCloseTo(welchDifference(values(first, 0), values(second, 0))?.low ?? 0, 8);
    expect(found?.words.p).toBeCloseTo(welchDifference(values(first, 1), values(second, 1))?.p ?? 0, 8);
    const all = [...first, ...second];
    const spread = (place: 0 | 1) => {
      const mean = all.reduce((sum, row) => sum + row[place], 0) / all.length;
      return Math.sqrt(all.reduce((sum, row) => sum + (row[place] - mean) ** 2, 0) / all.length);
    };
    const gaps = (rows: typeof first) => ({
      values: rows.map(([score, tone]) => score / spread(0) - tone / spread(1)),
    });
    expect(found?.gap.high).toBeCloseTo(welchDifference(gaps(first), gaps(second))?.high ?? 0, 8);
  });

  it("finds the number that moved alone, and both where both did", () => {
    expect(compare(sample(300, 3, 1, 0), sample(300, 4, 0, 0))?.verdict).toBe("number-only");
    expect(compare(sample(300, 3, 0, 0.2), sample(300, 4, 0, 0))?.verdict).toBe("words-only");
    expect(compare(sample(300, 3, 1, 0.17), sample(300, 4, 0, 0))?.verdict).toBe("both");
    expect(compare(sample(300, 3, 0, 0), sample(300, 4, 0, 0))?.verdict).toBe("neither");
  });

  it("accuses nobody by chance more often than the level allows", () => {
    let alarms = 0;
    for (let run = 0; run < 300; run++) {
      const verdict = compare(sample(60, 1000 + run, 0, 0), sample(60, 5000 + run, 0, 0))?.verdict;
      if (verdict === "number-only") alarms++;
    }
    expect(alarms).toBeLessThan(15);
  });

  it("does not take one significant and one insignificant test for a difference", () => {
    expect(verdictOf(0.04, 0.06, 0.5)).toBe("undetermined");
  });

  it("says nothing of fewer than five, or where nothing varies", () => {
    expect(compare(sample(4, 1, 0, 0), sample(30, 2, 0, 0))).toBeUndefined();
    const flat = Array.from({ length: 9 }, () => [8, 0.1] as const);
    expect(compare(flat as never, flat as never)).toBeUndefined();
  });
});
