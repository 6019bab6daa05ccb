import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCodeTable, hashesOf } from "../../src/text/create-code-table.js";

describe("createCodeTable", () => {
  it("keeps what a Map keeps", () => {
    const words = fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.nat(1_000_000)), { maxLength: 60 });
    fc.assert(
      fc.property(words, (pairs) => {
        const table = createCodeTable();
        for (const [word, value] of pairs) table.set(...hashesOf(word), value);
        const map = new Map(pairs);
        for (const [word, value] of map) expect(table.get(...hashesOf(word))).toBe(value);
        expect(table.get(...hashesOf("longer than four"))).toBe(-1);
      }),
    );
  });

  it("keeps all it has while it grows", () => {
    const table = createCodeTable();
    const words = Array.from({ length: 5000 }, (_, i) => `word ${i}`);
    for (const [i, word] of words.entries()) table.set(...hashesOf(word), i);
    expect(words.map((word) => table.get(...hashesOf(word)))).toEqual(words.map((_, i) => i));
    table.set(...hashesOf("word 7"), 1);
    expect(table.get(...hashesOf("word 7"))).toBe(1);
  });

  it('hashes with the published FNV-1a (test vector: fnv.org, FNV-1a 32 bit of "foobar")', () => {
    expect(hashesOf("foobar")[0] >>> 0).toBe(0xbf9cf968);
  });
});
