import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSplitLanguages } from "../../src/text/split-languages.js";

/** d, s and e stand for languages; anything else shows none. */
const detect = (text: string) => {
  const [letter] = text.replace(/[^dsex]/g, "");
  const code = { d: "da", s: "sv", e: "en", x: "de" }[letter ?? ""] ?? "und";
  return { code, confidence: code === "und" ? 0.2 : text.includes("?") ? 0.7 : 1 };
};
const split = createSplitLanguages({ mixedLength: 4, mixedMinimum: 0.9 }, detect);
const ours = new Set(["da", "sv", "en"]);

describe("createSplitLanguages", () => {
  it("gives each language its stretch, without gaps", () => {
    expect(split("dddd. eeee.", ours)).toEqual([
      { code: "da", start: 0, end: 5 },
      { code: "en", start: 5, end: 11 },
    ]);
  });
  it("leaves sentences that are short, unclear or in other languages with their neighbours", () => {
    for (const text of ["dddd. e.", "dddd. eeee?", "dddd. xxxx.", "dddd. 1234.", "eeee? dddd.", "dddd dddd"])
      expect(split(text, ours)).toEqual([]);
    expect(split("ok. dddd. hm. eeee. e!", ours)).toEqual([
      { code: "da", start: 0, end: 13 },
      { code: "en", start: 13, end: 22 },
    ]);
  });
  it("covers the whole text in order, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("d", "s", "e", ".", " ", "\n", "?", "👍") }), (text) => {
        const runs = split(text, ours);
        if (runs.length === 0) return;
        expect(runs.length).toBeGreaterThan(1);
        expect(runs.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const [i, run] of runs.entries()) expect(run.code).not.toBe(runs[i + 1]?.code);
      }),
    );
  });
});
