import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/text/clean-text.js";

const entities = new Map([
  ["&oslash;", "ø"],
  ["&nbsp;", " "],
]);
const cleaned = (text: string) => cleanText(text, entities)?.text;

describe("a cleaned text", () => {
  it("is the text itself where nothing stands in the way", () => {
    expect(cleaned("Køb hos H&M, så er det godt 👍🏽")).toBeUndefined();
  });

  it("has characters for entities, by name and by number, and keeps what is none", () => {
    expect(cleaned("k&oslash;b&nbsp;nu &#39;a&#x41; &nothing; &#0; &#xD800;")).toBe(
      "køb nu 'aA &nothing; &#0; &#xD800;",
    );
  });

  it("means by the controls of Latin-1 what Windows-1252 means", () => {
    expect(cleaned("don\x92t \x96 5 \x80")).toBe("don’t – 5 €");
  });

  it("holds no character that cannot be seen, but joiners between emoji", () => {
    expect(cleaned("go\u00ADd\u200Bt 👩\u200D👧 a\u200Db\u0007")).toBe("godt 👩\u200D👧 ab");
  });

  it("has composed letters", () => {
    expect(cleaned("a\u030A e\u0301")).toBe("å é");
  });

  it("says of each of its units where it stood, in order and without overlap", () => {
    const piece = fc.constantFrom(
      "a",
      "å",
      "a\u030A",
      "&oslash;",
      "&#128512;",
      "\u00AD",
      "👍",
      "𝗔",
      "Ｗ",
      "\u0344",
      " ",
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("")),
        (text) => {
          const clean = cleanText(text, entities);
          let place = 0;
          for (let unit = 0; unit < (clean?.text.length ?? 0); unit += 1) {
            const [start = -1, end = -1] = [clean?.starts[unit], clean?.ends[unit]];
            expect(start).toBeGreaterThanOrEqual(place);
            expect(end).toBeGreaterThan(start);
            place = end;
          }
          expect(place).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
