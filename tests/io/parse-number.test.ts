import { expect, test } from "vitest";
import { parseNumber } from "../../src/io/parse-number.js";

test.each([
  ["1,25", ",", 1.25],
  ["1.25", ",", 1.25],
  ["1.234", ",", 1234],
  ["1.234", ".", 1.234],
  ["1.234,5", ".", 1234.5],
  ["1,234.5", ",", 1234.5],
  ["1 234,5", ",", 1234.5],
  ["85 %", ".", 85],
  ["-3", ".", -3],
] as const)("reads %j with decimal sign %j as %f", (cell, decimal, number) => {
  expect(parseNumber(cell, decimal)).toBe(number);
});

test.each(["", "x", "1,2,3", "12-3", "1e5", "--1"])("does not read %j", (cell) => {
  expect(parseNumber(cell, ",")).toBeUndefined();
});
