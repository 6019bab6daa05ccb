import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAPITAL, CHANGES, scanWords, WORD_NUMBERS } from "../../src/insight/scan-words.js";

const WORD = /\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*/gu;

function byPattern(text: string): readonly number[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => [
    index,
    index + word.length,
    (/^\p{Lu}/u.test(word) ? CAPITAL : 0) | (word === word.toLowerCase() ? 0 : CHANGES),
  ]);
}

describe("scanWords", () => {
  it("finds the words that the pattern finds, whatever the text", () => {
    const pieces = ["O'Brien’s", "Anne-Marie", "-", "'", "e\u0301", "\u0301", "𝐀b", "\ud800", "\udc00"];
    const odd = [...pieces, "👍🏽", "ẞ", "ǅ", "İ", "ϒ", "Σ", "日本", " ", "x", "Å", "7"];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...odd), fc.string())), (parts) => {
        const text = parts.join("");
        expect(scanWords(text)).toEqual(byPattern(text));
      }),
    );
  });

  it("says where each word begins, where it ends and how it is written", () => {
    expect(scanWords("Tak, Mette-Marie og iPhone")).toEqual([
      ...[0, 3, CAPITAL | CHANGES],
      ...[5, 16, CAPITAL | CHANGES],
      ...[17, 19, 0],
      ...[20, 26, CHANGES],
    ]);
    expect(scanWords("12 — !").length / WORD_NUMBERS).toBe(0);
  });
});
