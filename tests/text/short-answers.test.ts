import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseLexicon } from "../../src/lexicon/parse-lexicon.js";
import { createDetector } from "../../src/text/detect.js";
import { createDetectProfile } from "../../src/text/detect-profile.js";

const file = new URL("../../lexicons/und/detect.core.tsv", import.meta.url);
const { lexicon } = parseLexicon(readFileSync(file, "utf8"), "und/detect.core.tsv");
const detect = createDetector(createDetectProfile(lexicon ? [lexicon] : []));

/** 80 own answers a language; a text that stands under two is right as either. */
const rows = readFileSync(new URL("../fixtures/short-answers.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((row) => row.split("\t") as [string, string]);

/** Percent right that no new profile may fall below. */
const FLOORS = [
  ["da", 90],
  ["sv", 92],
  ["en", 95],
  ["nb", 85],
  ["nn", 60],
] as const;

describe("short answers", () => {
  it.each(FLOORS)("in %s are known, %d of a hundred at least", (language, floor) => {
    const own = rows.filter(([code]) => code === language);
    expect(own).toHaveLength(80);
    const right = own.filter(([, text]) => {
      const { code } = detect(text);
      return rows.some(([label, other]) => other === text && label === code);
    });
    expect((100 * right.length) / own.length).toBeGreaterThanOrEqual(floor);
  });

  it("are never both called clear and wrong in more than one case of a hundred", () => {
    const wrong = rows.filter(([label, text]) => {
      const { code, likelihoods } = detect(text);
      return (
        !likelihoods && code !== "und" && !rows.some(([l, t]) => t === text && l === code) && label !== "nn"
      );
    });
    expect(wrong.length).toBeLessThanOrEqual(4);
  });
});
