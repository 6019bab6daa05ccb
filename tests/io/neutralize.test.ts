import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neutralizeCell } from "../../src/io/neutralize.js";

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

  test("leaves nothing that begins as a formula does, and adds no second apostrophe in a second run", () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@\t\r-]?[a-z0-9' ]{0,5}$/));
    fc.assert(
      fc.property(cell, (text) => {
        const safe = neutralizeCell(text);
        if (/^[=+\-@\t\r]/.test(safe)) expect(safe).toMatch(/^[+-]?[\d\s.,/()-]*%?$/);
        expect([text, `'${text}`]).toContain(safe);
        expect(neutralizeCell(safe)).toBe(safe);
      }),
      { numRuns: 500 },
    );
  });
});
