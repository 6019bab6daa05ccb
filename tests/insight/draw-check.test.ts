import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkKey, drawCheck } from "../../src/insight/draw-check.js";
import { rowFacts } from "../../src/insight/row-facts.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { makeRow, type Short } from "./make-row.js";

const MARKS = [["delivery-"], ["delivery+"], ["support-", "delivery-"], [], [], [], [], ["support+"]];
/** 400 rows, the last 6 about something rare, 3 without a score and 3 without a comment. */
const rows = Array.from({ length: 400 }, (_, index): Short => {
  const rest = 400 - index;
  return {
    id: `a${index}`,
    text: `comment number ${index}`,
    ...(rest > 6 && rest <= 9 ? {} : { rating: index % 11 }),
    ...(rest > 9 && rest <= 12 ? { text: "" } : {}),
    stages: rest <= 6 ? ["exit-"] : (MARKS[index % MARKS.length] ?? []),
  };
}).map((short, index) => rowFacts(makeRow(short, index + 1)));

describe("drawCheck", () => {
  it("draws rare tags more often than chance would, and rows without any tag", () => {
    const drawn = drawCheck(rows, ["stages"], 60, 1);
    expect(drawn).toHaveLength(60);
    const exits = drawn.filter(({ fact }) => fact.themes.stages.has("exit")).length;
    expect(exits).toBeGreaterThanOrEqual(3);
    expect(drawn.some(({ fact }) => fact.themes.stages.size === 0)).toBe(true);
    expect(drawn.every(({ fact }) => fact.rating !== undefined && fact.comment === "read")).toBe(true);
  });

  it("stands for all rows that can be checked, each stratum for its own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 500 }), fc.integer(), (size, seed) => {
        const drawn = drawCheck(rows, ["stages"], size, seed);
        expect(drawn.reduce((sum, { times }) => sum + times, 0)).toBeCloseTo(394, 8);
        expect(drawn.every(({ times }) => times >= 1)).toBe(true);
        expect(new Set(drawn.map(({ fact }) => fact.row)).size).toBe(drawn.length);
        const times = new Map(drawn.map((row) => [row.stratum, row.times]));
        expect(drawn.every((row) => times.get(row.stratum) === row.times)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("draws the same for a seed whatever the order of the rows, and others for another seed", () => {
    const random = seededRandom(3);
    const shuffled = rows.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at);
    const ids = (facts: typeof rows, seed: number) =>
      drawCheck(facts, ["stages"], 50, seed).map(({ fact }) => fact.id);
    expect(
      ids(
        shuffled.map(({ row }) => row),
        5,
      ),
    ).toEqual(ids(rows, 5));
    expect(ids(rows, 6)).not.toEqual(ids(rows, 5));
  });

  it("is a sample of each stratum half-way too: the order is random", () => {
    const half = drawCheck(rows, ["stages"], 200, 2).slice(0, 100);
    const strata = new Set(half.map(({ stratum }) => stratum));
    expect(strata.size).toBeGreaterThanOrEqual(4);
  });
});

describe("checkKey", () => {
  it("tells one row from another and begins with a letter", () => {
    const keys = new Set(rows.map(checkKey));
    expect(keys.size).toBeGreaterThan(390);
    for (const key of keys) expect(key).toMatch(/^k[0-9a-z]{4}$/);
  });
});
