import { expect, test } from "vitest";
import { nearestName } from "../../src/lexicon/nearest-name.js";

test.each([
  ["Komentar", "Kommentar"],
  ["score", "NPS-score"],
  ["kommentar ", "Kommentar"],
  ["xyzzy", undefined],
  ["", undefined],
])("%j is near %j", (written, name) => {
  expect(nearestName(written, ["id", "Kommentar", "NPS-score", "dato"])).toBe(name);
});
