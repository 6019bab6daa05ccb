import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveNumber } from "../../src/stats/effective-number.js";
import { leastSquares } from "../../src/stats/least-squares.js";
import { leaveOutImpact } from "../../src/stats/leave-out-impact.js";
import { netPromoterCounts } from "../../src/stats/net-promoter-counts.js";
import { netPromoterInterval } from "../../src/stats/net-promoter-interval.js";
import { netPromoterPoints } from "../../src/stats/net-promoter-points.js";
import { randomNormal } from "../../src/stats/random-normal.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { readSurvey, SURVEY_COLUMNS } from "./read-survey.js";

const survey = readSurvey();
const response = survey.map((row) => 100 * netPromoterPoints(row.rating));
const columns = SURVEY_COLUMNS.map((name) => ({
  name,
  values: survey.map((row) => row.flags[name] as number),
}));

describe("leastSquares with clusters", () => {
  it("of one row each has HC3's covariance", () => {
    const plain = leastSquares(response, columns);
    const own = leastSquares(response, columns, undefined, { clusters: survey.map((_, index) => index) });
    for (const [row, line] of (plain?.covariance ?? []).entries())
      for (const [column, value] of line.entries())
        expect(own?.covariance[row]?.[column]).toBeCloseTo(value, 8);
    expect(own?.degrees).toBe(591);
  });

  // The definition: the sum of the squared changes of the coefficients when each cluster is left out.
  it.each([
    ["many small ones", 150],
    ["few, of more rows than columns", 12],
  ])("is the jackknife over clusters: %s", (_, number) => {
    const clusters = survey.map((_row, index) => (index * 7) % number);
    const weights = survey.map((_row, index) => 1 + (index % 3));
    const fit = leastSquares(response, columns, weights, { clusters });
    const whole = fit?.coefficients as readonly number[];
    const expected = whole.map(() => whole.map(() => 0));
    for (let out = 0; out < number; out++) {
      const part = leastSquares(
        response,
        columns,
        weights.map((weight, index) => (clusters[index] === out ? 0 : weight)),
      );
      const moved = whole.map((value, index) => (part?.coefficients[index] as number) - value);
      for (const [row, one] of moved.entries())
        for (const [column, other] of moved.entries())
          (expected[row] as number[])[column] = (expected[row]?.[column] as number) + one * other;
    }
    for (const [row, line] of expected.entries())
      for (const [column, value] of line.entries()) {
        const found = fit?.covariance[row]?.[column] as number;
        expect(Math.abs(found - value)).toBeLessThan(1e-7 * (1 + Math.abs(value)));
      }
    expect(fit?.degrees).toBe(Math.min(591, number - 1));
  });

  it("does not break where a cluster alone has a column", () => {
    const fit = leastSquares(
      response,
      [...columns, { name: "own", values: survey.map((_, index) => (index < 3 ? 1 : 0)) }],
      undefined,
      { clusters: survey.map((_, index) => Math.floor(index / 3)) },
    );
    for (const value of fit?.covariance.flat() ?? [Number.NaN]) expect(Number.isFinite(value)).toBe(true);
  });
});

describe("leastSquares with counts", () => {
  it("is the same from patterns as from rows: coefficients, HC3 and degrees", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            y: fc.constantFrom(-100, 0, 100),
            a: fc.constantFrom(0, 1),
            b: fc.constantFrom(0, 1, 2),
            weight: fc.constantFrom(0.5, 1, 3),
            count: fc.integer({ min: 0, max: 4 }),
          }),
          { minLength: 6, maxLength: 30 },
        ),
        (patterns) => {
          const of = <Row extends (typeof patterns)[number]>(rows: readonly Row[]) =>
            [
              rows.map((row) => row.y),
              [
                { name: "a", values: rows.map((row) => row.a) },
                { name: "b", values: rows.map((row) => row.b) },
              ],
              rows.map((row) => row.weight),
            ] as const;
          const grouped = leastSquares(...of(patterns), { counts: patterns.map((row) => row.count) });
          const expanded = leastSquares(...of(patterns.flatMap((row) => new Array(row.count).fill(row))));
          expect(grouped?.degrees).toBe(expanded?.degrees);
          expect(grouped?.names).toEqual(expanded?.names);
          const close = (one: readonly number[] = [], other: readonly number[] = []) => {
            expect(one.length).toBe(other.length);
            for (const [index, value] of one.entries())
              expect(Math.abs(value - (other[index] as number))).toBeLessThan(1e-6 * (1 + Math.abs(value)));
          };
          close(grouped?.coefficients, expanded?.coefficients);
          close(grouped?.covariance.flat(), expanded?.covariance.flat());
        },
      ),
    );
  });
});

describe("leastSquares with a penalty", () => {
  it("shrinks the coefficients and keeps the identity of means", () => {
    const plain = leastSquares(response, columns);
    const ridge = leastSquares(response, columns, undefined, {}, 200);
    const sum = ridge?.coefficients.reduce(
      (all, value, index) => all + value * (ridge.means[index] as number),
      0,
    );
    expect(sum).toBeCloseTo(-6.833333333, 9);
    const size = (fit: typeof plain) =>
      fit?.coefficients.slice(1).reduce((all, value) => all + value * value, 0);
    expect(size(ridge)).toBeLessThan(size(plain) as number);
    expect(ridge?.covariance[2]?.[2]).toBeLessThan(plain?.covariance[2]?.[2] as number);
  });

  it("is the closed form for one column: Σ(x − x̄)y / (Σ(x − x̄)² + penalty·mean square)", () => {
    const [x, y] = [
      [0, 1, 2, 3],
      [1, 3, 2, 6],
    ];
    // In units of the root mean square √(14/4): Σ(x − 1.5)(y) = 7, Σ(x − 1.5)² = 5.
    const fit = leastSquares(y, [{ name: "x", values: x }], undefined, {}, 2);
    expect(fit?.coefficients[1]).toBeCloseTo(7 / (5 + 2 * 3.5), 12);
  });
});

describe("effectiveNumber", () => {
  it("is Kish's without clusters, whatever the values", () => {
    expect(effectiveNumber([1, 5, 2], [2, 1, 1])).toBeCloseTo(16 / 6, 12);
    expect(effectiveNumber([1, 5], [1, 1], { counts: [3, 2] })).toBe(5);
  });

  it("counts people who always say the same as one answer each", () => {
    // Ten people, four equal answers each: Σ over people (4d)²·10/9 against 40·s².
    const values = Array.from({ length: 40 }, (_, index) => (Math.floor(index / 4) % 2 === 0 ? 1 : -1));
    const clusters = values.map((_, index) => Math.floor(index / 4));
    expect(effectiveNumber(values, undefined, { clusters })).toBeCloseTo(9, 9);
    // All alike: nothing varies, and it is the number of people.
    expect(
      effectiveNumber(
        values.map(() => 1),
        undefined,
        { clusters },
      ),
    ).toBeCloseTo(10, 9);
  });

  it("never finds more than Kish, and about Kish where answers of a person are independent", () => {
    const random = seededRandom(5);
    const values = Array.from({ length: 4000 }, () => randomNormal(random));
    const clusters = values.map((_, index) => Math.floor(index / 4));
    const found = effectiveNumber(values, undefined, { clusters });
    expect(found).toBeGreaterThan(3500);
    expect(found).toBeLessThanOrEqual(4000);
  });
});

describe("coverage where one person answers often", () => {
  it("holds 95 % with clusters and not without", () => {
    const random = seededRandom(11);
    const rounds = 400;
    const hits = { plain: 0, clustered: 0 };
    for (let round = 0; round < rounds; round++) {
      // 60 people of five answers: each answer is the person's own kind with chance 0.8, else anyone's. True NPS 0.
      const ratings: number[] = [];
      const clusters: number[] = [];
      const draw = () => (random() < 1 / 3 ? 10 : random() < 0.5 ? 8 : 3);
      for (let person = 0; person < 60; person++) {
        const own = draw();
        for (let answer = 0; answer < 5; answer++) {
          ratings.push(random() < 0.8 ? own : draw());
          clusters.push(person);
        }
      }
      const within = (grouping: object) => {
        const counts = netPromoterCounts(ratings, undefined, undefined, grouping);
        const interval = counts && netPromoterInterval(counts);
        return interval !== undefined && interval.low <= 0 && interval.high >= 0;
      };
      if (within({})) hits.plain++;
      if (within({ clusters })) hits.clustered++;
    }
    expect(hits.clustered / rounds).toBeGreaterThan(0.925);
    expect(hits.clustered / rounds).toBeLessThan(0.985);
    expect(hits.plain / rounds).toBeLessThan(0.8);
  });
});

describe("leaveOutImpact with clusters", () => {
  it("of one row each is as without, but for G/(G − 1)", () => {
    const flags = survey.map((row) => row.flags.support_neg as number);
    const plain = leaveOutImpact(response, flags);
    const own = leaveOutImpact(response, flags, undefined, { clusters: survey.map((_, index) => index) });
    expect(own?.value).toBe(plain?.value);
    expect((own?.error as number) / (plain?.error as number)).toBeCloseTo(Math.sqrt(600 / 599), 9);
  });
});
