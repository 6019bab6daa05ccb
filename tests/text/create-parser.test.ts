import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import { createParser } from "../../src/text/create-parser.js";
import { vocabularyOf } from "../../src/text/vocabulary.js";
import { countSteps } from "./count-steps.js";

const { packs } = loadLexicons();
const parsers = ["da", "sv", "en"].map((code) => {
  const pack = packs.get(code);
  if (!pack) throw new Error(`no pack ${code}`);
  return createParser(code, pack.textRules, vocabularyOf(["fint", "bra", "nice"]));
});
const GAP = /^(?:\s|\p{Cc}|\p{Cf}|[\uFE00-\uFE0F]|&(?:nbsp|ensp|emsp|thinsp|shy|zwn?j|#\d+|#x[\da-f]+);)*$/iu;

/** What tears tokenizers apart, beside letters of any kind. */
const PIECES = [
  ..."abåØ ÉßI.,;:!?…'\"”(-–*_&#@/+%$€½1290\n\t",
  "\u0301\u030A\u00AD\u200B\u200D\uFE0F\u20E3\u0007\u0085\uD83D",
  "&aring;",
  "&#39;",
  "&nbsp;",
  "<br>",
  "👍🏽",
  "👩‍👧",
  "🇩🇰",
  ":-)",
  "xD",
  "<3",
  "www.",
  "kl. ",
  "f.eks.",
  "t.ex.",
  "e.g.",
  "3. maj",
  "12/3-24",
  "+45 12 34 56 78",
  "men ",
  " och ",
  " and ",
  "Ｗ",
  "𝗚",
];
const dirty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
);

describe("a parser", () => {
  it("loses nothing: tokens lie in order, and only blanks and what cannot be seen lie between them", () => {
    fc.assert(
      fc.property(dirty, fc.constantFrom(...parsers), (text, parse) => {
        let place = 0;
        for (const { start, end } of parse(text).tokens) {
          expect(start).toBeGreaterThanOrEqual(place);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(place, start)).toMatch(GAP);
          place = end;
        }
        expect(text.slice(place)).toMatch(GAP);
      }),
      { numRuns: 1500 },
    );
  });

  it("covers all tokens with clauses and sentences, in order, without overlap", () => {
    fc.assert(
      fc.property(dirty, fc.constantFrom(...parsers), (text, parse) => {
        const { tokens, clauses } = parse(text);
        let token = 0;
        let sentence = -1;
        for (const clause of clauses) {
          expect(clause.first).toBe(token);
          expect(clause.last).toBeGreaterThan(clause.first);
          expect([sentence, sentence + 1]).toContain(clause.sentence);
          expect([clause.start, clause.end]).toEqual([
            tokens[clause.first]?.start,
            tokens[clause.last - 1]?.end,
          ]);
          token = clause.last;
          sentence = clause.sentence;
        }
        expect(token).toBe(tokens.length);
      }),
      { numRuns: 1500 },
    );
  });

  it("reads composed and decomposed letters alike", () => {
    fc.assert(
      fc.property(dirty, fc.constantFrom(...parsers), (text, parse) => {
        const read = (form: "NFC" | "NFD") =>
          parse(text.normalize(form)).tokens.map(({ kind, norm, emphasized }) => [
            kind,
            norm.normalize("NFC"),
            emphasized,
          ]);
        expect(read("NFD")).toEqual(read("NFC"));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same document twice, whatever was read between", () => {
    fc.assert(
      fc.property(dirty, dirty, fc.constantFrom(...parsers), (text, other, parse) => {
        const once = parse(text);
        parse(other);
        expect(parse(text)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["a", "a"],
    ["words", "ab "],
    ["!", "!"],
    ["combining marks", "\u0301"],
    ["letters with marks", "a\u030A"],
    ["nested quotes", "(\"'“"],
    ["breath held in small letters", "fint.. og godt "],
    ["a.a.a.", "a."],
    ["digits", "1"],
    ["grouped digits", "1 234 "],
    ["@", "@"],
    ["joined emoji", "👩\u200D"],
    ["ampersands", "&a"],
    ["entities", "&aring;"],
    ["addresses that are none", "www.!"],
    ["brackets", "<a "],
    ["emoticons that are none", ":-"],
    ["list numbers", "1) "],
    ["commas", "ab cd, "],
    ["stars", "a*"],
  ])("takes steps in proportion to the length of %s", (_, unit) => {
    for (const parse of parsers) {
      const small = countSteps(() => parse(unit.repeat(2_000)));
      const large = countSteps(() => parse(unit.repeat(8_000)));
      expect(large).toBeLessThan(small * 4.5 + 1000);
      expect(large / (unit.length * 8_000)).toBeLessThan(120);
    }
  });

  it.each(["a", "!", "\u0301", "(\"'“", "a.", "1", "@", "👩\u200D"])(
    "reads hundreds of thousands of characters of %s",
    (unit) => {
      // No stack and no list of arguments holds so many; that time grows as the length does is the test above.
      const text = unit.repeat(300_000 / unit.length);
      const tokens = parsers[0]?.(text).tokens ?? [];
      expect(text.length - (tokens.at(-1)?.end ?? 0)).toBeLessThanOrEqual(1);
    },
  );
});
