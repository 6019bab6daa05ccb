import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyze.js";
import { analyzeRows } from "../../src/engine/analyze-rows.js";
import { mainLanguage } from "../../src/engine/main-language.js";
import type { FeedbackRow } from "../../src/model/feedback.js";
import { fixtureLexicons, fixtureVersion } from "../fixture-analyzer.js";

const analyzer = createAnalyzer({
  packs: fixtureLexicons.packs,
  version: fixtureVersion,
  detect: (text) => ({
    code: /god|ikke/.test(text) ? "da" : /sehr/.test(text) ? "de" : "und",
    confidence: 0.9,
  }),
});

const rowsOf = async function* (texts: readonly string[], language?: string): AsyncIterable<FeedbackRow> {
  for (const [index, text] of texts.entries()) {
    yield {
      row: index + 1,
      id: String(index),
      texts: [text],
      weight: 1,
      fields: new Map(),
      problems: [],
      ...(language ? { language } : {}),
    };
  }
};

describe("the main language of a file", () => {
  it("is the one most of the readable answers are in, where there is a folder for it", () => {
    expect(mainLanguage(["god", "ikke", "ok", "sehr"], analyzer)).toBe("da");
    expect(mainLanguage(["sehr", "sehr", "god"], analyzer)).toBeUndefined();
    expect(mainLanguage(["ok", "10"], analyzer)).toBeUndefined();
  });

  it("stands in for answers that show none, and never for those that do", async () => {
    const codes: string[] = [];
    for await (const { analyses } of analyzeRows(rowsOf(["ok", "god", "god", "sehr gut"]), analyzer)) {
      codes.push(`${analyses[0]?.language.code} ${analyses[0]?.language.by}`);
    }
    expect(codes).toEqual(["da prior", "da text", "da text", "de text"]);
  });

  it("gives way to a language column", async () => {
    for await (const { analyses } of analyzeRows(rowsOf(["god"], "sv"), analyzer)) {
      expect(analyses[0]?.language).toEqual({ code: "sv", confidence: 1, by: "column" });
    }
  });
});
