import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRating } from "../../src/io/parse-rating.js";

const DONT_KNOW = new Set(["ved ikke", "vet ej", "dont know", "n a"]);
const parse = (cell: string) => parseRating(cell, DONT_KNOW);

describe("parseRating", () => {
  test.each([
    ["9", 9],
    [" 0 ", 0],
    ["10", 10],
    ["8,0", 8],
    ["8.00", 8],
    ["9/10", 9],
    ["10 – Meget sandsynligt", 10],
    ["10 - Extremely likely", 10],
    ["0 = Slet ikke sandsynligt", 0],
    ["10: mycket troligt", 10],
    ["7 (passiv)", 7],
    ["3. ret usandsynligt", 3],
    ["Meget sandsynligt (10)", 10],
    ["Not at all likely - 0", 0],
    ["9 😀", 9],
    ["8 ud af 10", 8],
  ])("reads %j as %i", (cell, rating) => {
    expect(parse(cell)).toEqual({ rating });
  });

  test.each(["", "  ", "-", "–", ".", "?"])("takes %j for no answer", (cell) => {
    expect(parse(cell)).toEqual({ missing: "empty" });
  });

  test.each(["Ved ikke", "vet ej", "Don't know", "N/A", "VED IKKE."])("takes %j for don't know", (cell) => {
    expect(parse(cell)).toEqual({ missing: "dont-know" });
  });

  test.each([
    ["11", "rating/out-of-range"],
    ["-1", "rating/out-of-range"],
    ["99", "rating/out-of-range"],
    ["15 stars", "rating/out-of-range"],
    ["8,5", "rating/not-whole"],
    ["10-9", "rating/not-a-number"],
    ["9/5", "rating/not-a-number"],
    ["2024-03-01", "rating/not-a-number"],
    ["rigtig god", "rating/not-a-number"],
    ["#N/A!", "rating/not-a-number"],
  ])("refuses %j and says what came", (cell, code) => {
    const parsed = parseRating(cell, new Set());
    expect(parsed).toMatchObject({ missing: "invalid", problem: { code } });
    expect("problem" in parsed && parsed.problem.message).toContain(cell);
  });

  test("never gives a rating off the scale, whatever the cell", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.float().map(String)), (cell) => {
        const parsed = parse(cell);
        if ("rating" in parsed) expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(parsed.rating);
      }),
    );
  });
});
