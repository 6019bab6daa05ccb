import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTokenizer } from "../../src/text/tokenize.js";
import { vocabularyOf } from "../../src/text/vocabulary.js";
import { fixtureLexicons } from "../fixture-analyzer.js";

const rules = (code: string) => {
  const pack = fixtureLexicons.packs.get(code);
  if (!pack) throw new Error(`no fixture for ${code}`);
  return pack.textRules;
};
const english = createTokenizer(rules("en"), vocabularyOf(["good", "so"]));
const danish = createTokenizer(rules("da"), vocabularyOf(["dårlig", "æble", "så"]));
const swedish = createTokenizer(rules("sv"));
const words = (text: string, tokenize = english) =>
  tokenize(text).map(({ start, end }) => text.slice(start, end));
const kinds = (text: string, tokenize = english) => tokenize(text).map(({ kind }) => kind);

describe("tokenize", () => {
  it("loses nothing: tokens point into the text and only blanks lie between them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let place = 0;
        for (const { start, end } of danish(text)) {
          expect(start).toBeGreaterThanOrEqual(place);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(place, start)).toMatch(/^(?:\s|\p{Cc}|\p{Cf}|[\uFE00-\uFE0F])*$/u);
          place = end;
        }
        expect(text.slice(place)).toMatch(/^(?:\s|\p{Cc}|\p{Cf}|[\uFE00-\uFE0F])*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps Nordic letters, apostrophes, hyphens and the Swedish ending after a colon inside words", () => {
    expect(words("Pakken blåbærgrød it's e-mail sms:et don’t", swedish)).toEqual([
      "Pakken",
      "blåbærgrød",
      "it's",
      "e-mail",
      "sms:et",
      "don’t",
    ]);
  });

  it("keeps numbers as people here write them in one piece", () => {
    expect(words("1.234,50 kr kl. 8.30 50% 3x")).toEqual([
      "1.234,50",
      "kr",
      "kl",
      ".",
      "8.30",
      "50%",
      "3",
      "x",
    ]);
  });

  it("keeps addresses, phone numbers and hashtags in one piece", () => {
    const text = "write j.b@example.com or https://example.com/a?b=1, call 12 34 56 78 #fail";
    expect(kinds(text).filter((kind) => kind !== "word" && kind !== "punctuation")).toEqual([
      "email",
      "url",
      "phone",
      "hashtag",
    ]);
    expect(words(text)).toContain("https://example.com/a?b=1");
  });

  it("does not take a glued sentence for a host name", () => {
    expect(words("okay.Slet")).toEqual(["okay", ".", "Slet"]);
  });

  it("reads abbreviations with their points as one word", () => {
    expect(words("fast, e.g. today")).toEqual(["fast", ",", "e.g.", "today"]);
  });

  it("keeps emoji with modifiers and joiners together, and looks them up without modifiers", () => {
    const [thumb, family] = english("👍🏽👩‍👧");
    expect([thumb?.norm, family?.norm]).toEqual(["👍", "👩‍👧"]);
    expect(english("👍🏽👩‍👧")).toHaveLength(2);
  });

  it("knows the emoticons of the lexicons, but not inside words", () => {
    expect(kinds("fine :-) xD xDrive")).toEqual(["word", "emoticon", "emoticon", "word"]);
  });

  it("marks capitals in a text that is not all capitals", () => {
    expect(english("this is BAD").map(({ emphasized }) => emphasized)).toEqual([false, false, true]);
    expect(english("THIS IS BAD").some(({ emphasized }) => emphasized)).toBe(false);
  });

  it("shortens drawn-out words and says so", () => {
    expect(english("soooo goood").map(({ norm, emphasized }) => [norm, emphasized])).toEqual([
      ["so", true],
      ["good", true],
    ]);
  });

  it("restores letters typed without their key, only where that makes a known word", () => {
    expect(danish("daarlig aeble aabenbart").map(({ norm }) => norm)).toEqual([
      "dårlig",
      "æble",
      "aabenbart",
    ]);
  });

  it("looks words up composed and in lower case", () => {
    expect(danish("DA\u030ARLIG".normalize("NFD"))[0]?.norm).toBe("dårlig");
  });

  it("reads words of Object.prototype as words", () => {
    expect(english("constructor __proto__ toString").map(({ norm }) => norm)).toContain("constructor");
  });

  it("takes time in proportion to the length, also for odd texts", () => {
    for (const unit of ["a", "!", "1", "e\u0301", "(\"'", "a.", ":-", "👍", "@"]) {
      const tokens = english(unit.repeat(200_000));
      expect(tokens.at(-1)?.end).toBe(unit.length * 200_000);
    }
  });
});
