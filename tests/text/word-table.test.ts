import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWordTable, hashOf } from "../../src/text/word-table.js";

const find = (table: ReturnType<typeof createWordTable<number>>, word: string) =>
  table.find(`<${word}>`, 1, 1 + word.length, hashOf(word, 0, word.length));

describe("a table of words", () => {
  it("finds what was put, where it stands in a text, and nothing else", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 200 }), fc.string(), (words, other) => {
        const table = createWordTable<number>();
        for (const [value, word] of words.entries()) table.put(word, hashOf(word, 0, word.length), value);
        expect(words.map((word) => find(table, word))).toEqual(words.map((_, value) => value));
        if (!words.includes(other)) expect(find(table, other)).toBeUndefined();
      }),
    );
  });

  it("never gives one word's value for another of the same hash", () => {
    const table = createWordTable<number>();
    for (let value = 0; value < 100; value += 1) table.put(`w${value}`, 7, value);
    for (let value = 0; value < 100; value += 1) {
      const word = `w${value}`;
      expect([value, undefined]).toContain(table.find(word, 0, word.length, 7));
    }
  });

  it("does not grow without end", () => {
    const table = createWordTable<number>();
    const put = (value: number) => table.put(`w${value}`, hashOf(`w${value}`, 0, `w${value}`.length), value);
    for (let value = 0; value < 60_000; value += 1) put(value);
    expect(find(table, "w1")).toBeUndefined();
    expect(find(table, "w59999")).toBe(59_999);
  });
});
