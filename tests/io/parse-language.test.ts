import { expect, test } from "vitest";
import { parseLanguage } from "../../src/io/parse-language.js";

const NAMES = new Map([
  ["dansk", "da"],
  ["dk", "da"],
  ["se", "sv"],
  ["no", "nb"],
]);

test.each([
  ["da", "da"],
  ["DA", "da"],
  ["sv-SE", "sv"],
  ["en_US", "en"],
  ["Dansk", "da"],
  ["DK", "da"],
  ["no", "nb"],
  ["no-NO", "nb"],
])("reads %j as %s", (cell, code) => {
  expect(parseLanguage(cell, NAMES)).toBe(code);
});

test.each(["", "-", "ukendt sprog", "Dansk og engelsk", "1"])("does not read %j", (cell) => {
  expect(parseLanguage(cell, NAMES)).toBeUndefined();
});
