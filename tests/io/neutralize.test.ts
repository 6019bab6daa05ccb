import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neutralizeCell, restoreCell } from "../../src/io/neutralize.js";

describe("neutralizeCell", () => {
  test.each([
    "=1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "+god hjælp",
    "- dårlig service",
    "-2+3+cmd|'x'!A0",
    "\t=1",
    "=)",
  ])("makes %j harmless", (cell) => {
    expect(neutralizeCell(cell)).toBe(`'${cell}`);
  });

  test.each([
    "-5",
    "+45 12 34 56 78",
    "-1,5",
    "-12.5 %",
    "-",
    "god",
    "",
    "'fint'",
    "10",
    "(ok)",
    "ærgerligt",
  ])("leaves %j alone", (cell) => {
    expect(neutralizeCell(cell)).toBe(cell);
  });

  test("is undone by restoreCell, whatever the cell", () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@-]?[a-z0-9' ]{0,5}$/));
    fc.assert(
      fc.property(cell, (text) => {
        expect(restoreCell(neutralizeCell(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test("leaves a file that was read and written as it was", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^'{0,3}[=+@-]?[a-z0-9' ]{0,5}$/), (raw) => {
        const text = restoreCell(raw);
        if (text !== raw) expect(neutralizeCell(text)).toBe(raw);
      }),
      { numRuns: 500 },
    );
  });
});
