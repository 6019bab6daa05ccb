import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packRows, unpackRows } from "../../src/engine/pack-rows.js";
import type { FeedbackRow } from "../../src/model/feedback.js";

const CELL = fc.oneof(
  fc.string({ unit: "binary" }),
  // A lone surrogate, which UTF-8 would lose.
  fc.constantFrom("", "ÿ", "Ā", "smørrebrød 👍", "\ud83d", "\0"),
);
const ROW = fc
  .record({
    fields: fc.dictionary(fc.constantFrom("text", "why", "score"), CELL),
    texts: fc.array(CELL, { maxLength: 2 }),
    rating: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    ratingMissing: fc.constantFrom(undefined, "empty", "dont-know", "invalid"),
    date: fc.constantFrom(undefined, "2024-03-01"),
    language: fc.constantFrom(undefined, "da"),
    weight: fc.double({ min: 0, noNaN: true }),
    values: fc.constantFrom(undefined, { score: 9, list: [1] }),
    origin: fc.constantFrom(undefined, { file: "a.csv", row: 3 }),
    problems: fc.constantFrom([], [{ code: "id/empty", message: "none" }]),
    takesTexts: fc.boolean(),
  })
  .map(({ fields, texts, takesTexts, ratingMissing, rating, ...rest }, row = 0): FeedbackRow => {
    const known = Object.fromEntries(
      Object.entries({ ...rest, ...(rating === undefined ? { ratingMissing } : { rating }) }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    const cells = new Map(Object.entries(fields));
    return {
      ...(known as unknown as Pick<FeedbackRow, "weight" | "problems">),
      row,
      id: `r${row}`,
      fields: cells,
      texts: takesTexts ? [...cells.values()].slice(0, 1) : texts,
    };
  });

describe("packRows", () => {
  it("gives the same rows back, also when they were copied to another thread", () => {
    fc.assert(
      fc.property(fc.array(ROW), (rows) => {
        expect(unpackRows(structuredClone(packRows(rows)))).toEqual(rows);
      }),
    );
  });

  it("sends rows of the same columns without a copy of each", () => {
    const rows = ["a", "b"].map(
      (text, at): FeedbackRow => ({
        row: at + 1,
        id: text,
        texts: [text],
        weight: 1,
        fields: new Map([["text", text]]),
        problems: [],
      }),
    );
    const { others, extras } = packRows(rows);
    expect([others.size, extras.size]).toEqual([0, 0]);
  });
});
