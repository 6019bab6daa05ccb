import { expect, test } from "vitest";
import { sniffDecimal } from "../../src/io/sniff-decimal.js";

test("takes the sign that most numbers have", () => {
  expect(
    sniffDecimal(
      [
        ["1,5", "x"],
        ["2,25", "1.5"],
      ],
      ",",
    ),
  ).toBe(",");
  expect(sniffDecimal([["1.5"], ["0.9"]], ";")).toBe(".");
});

test("follows the delimiter where no number shows it", () => {
  expect(sniffDecimal([["9"], ["ok, fint."]], ";")).toBe(",");
  expect(sniffDecimal([["9"]], ",")).toBe(".");
});
