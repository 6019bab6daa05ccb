import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashesOf } from "../../src/text/create-code-table.js";
import { LONGEST_WORD } from "../../src/text/detect-features.js";
import { detectWords } from "../../src/text/detect-words.js";
import { createDetectWordReader, type OnDetectWord } from "../../src/text/read-detect-words.js";

const { readQuickly, readSlowly } = createDetectWordReader();

/** As the detector asks: quickly, and slowly where that is not possible. */
function read(text: string, reach: number, onWord: OnDetectWord, restart: () => void): void {
  if (readQuickly(text, reach, onWord)) return;
  restart();
  readSlowly(text, reach, onWord);
}

function wordsOf(text: string, reach = 400): { word: string; hashes: readonly number[] }[] {
  let found: { word: string; hashes: readonly number[] }[] = [];
  const onWord: OnDetectWord = (codes, length, hash, check) => {
    found.push({ word: String.fromCharCode(...codes.subarray(0, length)), hashes: [hash, check] });
    return true;
  };
  read(text, reach, onWord, () => {
    found = [];
  });
  return found;
}

describe("createDetectWordReader", () => {
  const alphabet = [..."aåäæéøÖßŁ'’ .,!:/@#w\n1👍❤☺\u0301дİ—“€"];
  it("reads the words that detectWords gives, with their hashes, whatever the text", () => {
    const texts = fc.oneof(
      fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((letters) => letters.join("")),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("www.a.dk og b", "ring http://x.se nu", "a@b.dk ja", "I DON’T ta'r"),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const words = detectWords(text, 400).map((word) => word.slice(0, LONGEST_WORD));
        expect(wordsOf(text)).toEqual(words.map((word) => ({ word, hashes: [...hashesOf(word)] })));
      }),
      { numRuns: 500 },
    );
  });

  it("stops where it is told to, and at the end of its reach", () => {
    let words = 0;
    readQuickly("a b c d", 400, () => ++words < 2);
    expect(words).toBe(2);
    expect(wordsOf("aa bb cc", 5).map(({ word }) => word)).toEqual(["aa", "bb"]);
  });

  it("takes no more steps for a long text than for its reach", () => {
    const counted = (length: number): number => {
      let steps = 0;
      const text = "ab ".repeat(length);
      const count = (at: number): number => {
        steps += 1;
        return text.charCodeAt(at);
      };
      const watched = { length: text.length, charCodeAt: count };
      readQuickly(watched as unknown as string, 400, () => true);
      return steps;
    };
    expect(counted(1000)).toBeLessThan(2000);
    expect(counted(300_000)).toBe(counted(1000));
  });
});
