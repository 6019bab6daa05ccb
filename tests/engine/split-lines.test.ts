import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, splitLines } from "../../src/engine/split-lines.js";

async function linesOf(pieces: readonly Uint8Array[], most = 1000): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const chunks = async function* () {
    yield* pieces;
  };
  for await (const some of splitLines(chunks(), most)) lines.push(...some);
  return lines;
}

function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((edge, at) => bytes.slice(edges[at], edge));
}

describe("splitLines", () => {
  it("gives the same lines however the bytes were cut", async () => {
    const text = fc.array(fc.constantFrom("a", "æ", "👍", "\n", "\r\n", "\r", ""), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(), { maxLength: 6 }), async (parts, places) => {
        const whole = parts.join("");
        const expected = whole.split("\n").map((line) => line.replace(/\r$/, ""));
        if (whole.endsWith("\n") || whole === "") expected.pop();
        const lines = await linesOf(cut(Buffer.from(whole), places));
        expect(lines.map((line) => line.text)).toEqual(expected);
        expect(lines.map((line) => line.number)).toEqual(expected.map((_, at) => at + 1));
      }),
    );
  });

  it("counts a line that is too long, throws its bytes away and keeps the others", async () => {
    const bytes = Buffer.from(`a\n${"x".repeat(50)}\nb\n${"y".repeat(11)}`);
    const expected = [
      { number: 1, text: "a" },
      { number: 2, text: "", fault: "too-long" },
      { number: 3, text: "b" },
      { number: 4, text: "", fault: "too-long" },
    ];
    expect(await linesOf([bytes], 10)).toEqual(expected);
    expect(await linesOf(cut(bytes, [5, 20, 30, 56]), 10)).toEqual(expected);
  });

  it("says which line is not UTF-8, and takes a byte order mark off the first", async () => {
    const bytes = Buffer.concat([Buffer.from("\ufeffæ\n"), Buffer.from([0x6b, 0xf8, 0x62, 10])]);
    expect(await linesOf([bytes])).toEqual([
      { number: 1, text: "æ" },
      { number: 2, text: "k\ufffdb", fault: "not-utf8" },
    ]);
  });
});
