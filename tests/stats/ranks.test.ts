import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAreaUnderCurve } from "../../src/stats/area-under-curve.js";
import { bootstrapCounts } from "../../src/stats/bootstrap-counts.js";
import { classAccuracy } from "../../src/stats/class-accuracy.js";
import { matthewsCorrelation } from "../../src/stats/matthews-correlation.js";
import { createRankCorrelation } from "../../src/stats/rank-correlation.js";
import { seededRandom } from "../../src/stats/seeded-random.js";

const VALUES = [0.3, -0.2, 0.9, 0.3, 0, -0.8, 0.5, 0.5, -0.1, 0.7];
const RATINGS = [7, 3, 10, 8, 5, 0, 9, 6, 6, 10];
const COUNTS = [2, 0, 1, 3, 1, 1, 0, 2, 1, 1];
const HIGH = RATINGS.map((rating) => rating >= 7);

describe("createRankCorrelation", () => {
  it("gives SciPy's number for lists with ties, once each and counted", () => {
    const correlate = createRankCorrelation(VALUES, RATINGS);
    // scipy.stats.spearmanr 1.17.1; counted: of the lists with each item repeated.
    expect(correlate()).toBeCloseTo(0.9049079754601229, 12);
    expect(correlate(COUNTS)).toBeCloseTo(0.6544791089253256, 12);
  });

  it("has no answer where one list does not vary", () => {
    expect(createRankCorrelation([1, 2, 3], [5, 5, 5])()).toBeUndefined();
    expect(createRankCorrelation([1, 2, 3], [4, 5, 6])([3, 0, 0])).toBeUndefined();
    expect(createRankCorrelation([], [])()).toBeUndefined();
  });

  it("refuses lists of different length", () => {
    expect(() => createRankCorrelation([1], [1, 2])).toThrow(/same length, got 1 and 2/);
  });

  it("stays the same under anything that keeps the order, and lies in −1…1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 10 }))),
        (rows) => {
          const [x, y] = [rows.map(([value]) => value), rows.map(([, value]) => value)];
          const rho = createRankCorrelation(x, y)();
          const bent = createRankCorrelation(
            x.map((value) => value ** 3),
            y.map((value) => Math.exp(value)),
          )();
          if (rho === undefined) expect(bent).toBeUndefined();
          else {
            expect(bent).toBeCloseTo(rho, 9);
            expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-9);
          }
        },
      ),
    );
  });
});

describe("createAreaUnderCurve", () => {
  it("gives scikit-learn's number with ties, once each and counted", () => {
    const area = createAreaUnderCurve(VALUES, HIGH);
    // sklearn.metrics.roc_auc_score 1.9.1
    expect(area()).toBeCloseTo(0.9, 12);
    expect(area(COUNTS)).toBeCloseTo(0.7142857142857143, 12);
  });

  it("is one half where the scores say nothing, and has no answer where one side is empty", () => {
    expect(createAreaUnderCurve([1, 1, 1, 1], [true, false, true, false])()).toBe(0.5);
    expect(createAreaUnderCurve([1, 2], [true, true])()).toBeUndefined();
    expect(() => createAreaUnderCurve([1], [])).toThrow(/got 1 scores for 0 truths/);
  });
});

/** Rows: 12 of the first class, 6 of the second, 30 of the third. */
const CONFUSION = [
  [8, 3, 1],
  [2, 3, 1],
  [2, 4, 24],
];

describe("matthewsCorrelation", () => {
  it("gives scikit-learn's number for three classes", () => {
    // sklearn.metrics.matthews_corrcoef 1.9.1
    expect(matthewsCorrelation(CONFUSION)).toBeCloseTo(0.5347496212522697, 12);
  });

  it("is 1 where all is right, −1 where two classes are swapped, and has no answer for one class", () => {
    expect(
      matthewsCorrelation([
        [3, 0],
        [0, 2],
      ]),
    ).toBe(1);
    expect(
      matthewsCorrelation([
        [0, 3],
        [2, 0],
      ]),
    ).toBeCloseTo(-1, 12);
    expect(
      matthewsCorrelation([
        [3, 1],
        [0, 0],
      ]),
    ).toBeUndefined();
  });
});

describe("classAccuracy", () => {
  it("gives scikit-learn's F1 of each class", () => {
    const f1 = [0, 1, 2].map((name) => classAccuracy(CONFUSION, name).f1);
    // sklearn.metrics.f1_score 1.9.1, average=None
    expect(f1).toEqual([0.66666667, 0.375, 0.85714286].map((expected) => expect.closeTo(expected, 8)));
  });
});

describe("bootstrapCounts", () => {
  it("draws as many items as there are, and pairs the statistics of one draw", () => {
    const totals = new Set<number>();
    const [one, other, difference] = bootstrapCounts(
      RATINGS.length,
      (counts = RATINGS.map(() => 1)) => {
        const drawn = Array.from(counts);
        totals.add(drawn.reduce((sum, count) => sum + count, 0));
        const mean = drawn.reduce((sum, count, item) => sum + count * (RATINGS[item] ?? 0), 0) / 10;
        return [mean, mean + 1, 1];
      },
      seededRandom(1),
      500,
    );
    expect([...totals]).toEqual([RATINGS.length]);
    expect(one?.value).toBeCloseTo(6.4, 9);
    expect((other?.low ?? 0) - (one?.low ?? 0)).toBeCloseTo(1, 9);
    expect(difference).toEqual({ value: 1, low: 1, high: 1 });
  });

  it("comes near to the interval that the normal distribution gives for a mean", () => {
    const [mean] = bootstrapCounts(
      RATINGS.length,
      (counts) => [RATINGS.reduce((sum, rating, item) => sum + rating * (counts?.[item] ?? 1), 0) / 10],
      seededRandom(2),
      4000,
    );
    // 6.4 ± 1.96 × sd (n in the denominator) / √10; sd = 2.9732.
    expect(mean?.low).toBeCloseTo(6.4 - 1.843, 0);
    expect(mean?.high).toBeCloseTo(6.4 + 1.843, 0);
  });

  it("widens with the level, and gives none where the items have no answer", () => {
    const at = (level: number) =>
      bootstrapCounts(
        50,
        (counts) => [counts ? (counts[0] ?? 0) + (counts[1] ?? 0) : 2, undefined],
        seededRandom(3),
        400,
        level,
      );
    const [narrow] = at(0.5);
    const [wide, none] = at(0.98);
    expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeGreaterThan((narrow?.high ?? 0) - (narrow?.low ?? 0));
    expect(none).toBeUndefined();
  });
});
