import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyze.js";
import { analyzeRows } from "../../src/engine/analyze-rows.js";
import { languageMix, mainLanguage, withUnseen } from "../../src/engine/main-language.js";
import type { FeedbackRow } from "../../src/model/feedback.js";
import { fixtureLexicons, fixtureVersion } from "../fixture-analyzer.js";

const analyzer = createAnalyzer({
  packs: fixtureLexicons.packs,
  version: fixtureVersion,
  detect: (text) => {
    if (text === "hmm")
      return {
        code: "sv",
        confidence: 0.5,
        likelihoods: new Map([
          ["sv", 0.5],
          ["da", 0.4],
        ]),
      };
    return { code: /god|ikke/.test(text) ? "da" : /sehr/.test(text) ? "de" : "und", confidence: 0.9 };
  },
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

const mixOf = (texts: readonly string[]) =>
  languageMix(
    texts.map((text) => ({ text })),
    analyzer,
  );
const mainOf = (texts: readonly string[]) => mainLanguage(texts, analyzer);

describe("the languages of a file", () => {
  it("are counted where answers show one, in any order", () => {
    expect([...mixOf(["god", "ok", "sehr", "ikke"])]).toEqual([
      ["da", 2],
      ["de", 1],
    ]);
    expect([...mixOf(["sehr", "ikke", "ok", "god"])]).toEqual([...mixOf(["god", "ok", "sehr", "ikke"])]);
  });

  it("count a row's own column before its text", () => {
    expect([...languageMix([{ text: "god", language: "sv" }], analyzer)]).toEqual([["sv", 1]]);
  });

  it("do not take a handful of odd guesses for a language", () => {
    // "hmm" looks Swedish, by a hair.
    const nine = Array.from({ length: 9 }, () => "god");
    expect([...mixOf([...nine, "hmm"])]).toEqual([["da", 9]]);
    expect([...mixOf(["hmm"])]).toEqual([["sv", 1]]);
  });

  it("leave none of ours impossible, and no other", () => {
    const mix = withUnseen(new Map([["da", 3]]), ["da", "sv", "und"]);
    expect([...mix]).toEqual([
      ["da", 3.5],
      ["sv", 0.5],
      ["other", 0.5],
    ]);
  });

  it("give the one most of the readable answers are in, where there is a folder for it", () => {
    expect(mainOf(["god", "ikke", "ok", "sehr"])).toBe("da");
    expect(mainOf(["sehr", "sehr", "god"])).toBeUndefined();
    expect(mainOf(["ok", "10"])).toBeUndefined();
  });

  it("stand in for answers that show none, and never for those that do", async () => {
    const codes: string[] = [];
    for await (const { analyses } of analyzeRows(
      rowsOf(["ok", "god", "god", "god", "god", "sehr gut"]),
      analyzer,
    )) {
      codes.push(`${analyses[0]?.language.code} ${analyses[0]?.language.by}`);
    }
    expect(codes).toEqual(["da prior", "da text", "da text", "da text", "da text", "de text"]);
  });

  it("gives way to a language column", async () => {
    for await (const { analyses } of analyzeRows(rowsOf(["god"], "sv"), analyzer)) {
      expect(analyses[0]?.language).toEqual({ code: "sv", confidence: 1, by: "column" });
    }
  });
});
