import { describe, expect, it } from "vitest";
import { readingOf } from "../../src/score/reading-of.js";
import { createParser } from "../../src/text/create-parser.js";
import { vocabularyOf } from "../../src/text/vocabulary.js";
import { fixtureLexicons } from "../fixture-analyzer.js";

const pack = fixtureLexicons.packs.get("da");
if (!pack) throw new Error("no fixture for da");
const parse = createParser(
  "da",
  { ...pack.textRules, spellings: new Map([["servise", "service"]]) },
  vocabularyOf(["dårlig", "så", "service"]),
);
const reading = (text: string) => readingOf(0, parse(text).tokens.length, parse(text));

describe("readingOf", () => {
  it("puts the words that were meant into the text, with what stands between them", () => {
    expect(reading("Daarlig, servise")).toEqual({ readAs: "dårlig, service" });
    expect(reading("Elendig servise")).toEqual({ readAs: "Elendig service" });
  });

  it("says nothing of capitals, drawn-out words and words read as written", () => {
    expect(reading("DÅRLIG Service")).toEqual({});
    expect(reading("dååårlig sååå 5 :-)")).toEqual({});
    expect(reading("")).toEqual({});
  });
});
