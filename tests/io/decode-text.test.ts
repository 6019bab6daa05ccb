import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText, findEncoding } from "../../src/io/decode-text.js";
import { openInput } from "../../src/io/open-input.js";
import { collect, pieces, problemsOf } from "./support.js";

async function decode(
  bytes: Buffer,
  size: number,
  override?: string,
): Promise<{ text: string; strays: number }> {
  const input = await openInput({ name: "x", stream: pieces(bytes, size) });
  let strays = 0;
  const text = (
    await collect(
      decodeText(input.chunks, await findEncoding(input, override), (count) => {
        strays += count;
      }),
    )
  ).join("");
  return { text, strays };
}

describe("decodeText", () => {
  test.each(["utf-8", "utf-16le", "utf-16be"])(
    "gives back every text written in %s, wherever the bytes are cut",
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: "grapheme", minLength: 1 }),
          fc.integer({ min: 1, max: 9 }),
          async (letters, size) => {
            const text = `æ${letters.replaceAll("\ufeff", "")}`;
            expect(await decode(iconv.encode(text, encoding, { addBOM: true }), size)).toEqual({
              text,
              strays: 0,
            });
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test("reads the signs of windows-1252 that Latin-1 lacks", async () => {
    const text = "Pris: 5 € – “dyrt”, œuvre, ‘åh’ …";
    expect((await decode(iconv.encode(text, "windows-1252"), 3)).text).toBe(text);
  });

  test("reads bytes that are not UTF-8 as windows-1252 and counts them", async () => {
    const bytes = Buffer.concat([
      Buffer.from("god hjælp på linjen\n"),
      Buffer.from([0xe6, 0xf8]),
      Buffer.from(" ærlig\n"),
    ]);
    expect(await decode(bytes, 4)).toEqual({ text: "god hjælp på linjen\næø ærlig\n", strays: 2 });
  });

  test("obeys an override, and refuses a name that is none", async () => {
    const bytes = iconv.encode("blåbærgrød", "cp850");
    expect((await decode(bytes, 5, "cp850")).text).toBe("blåbærgrød");
    expect(await problemsOf(decode(bytes, 5, "latin-99"))).toMatchObject([{ code: "input/encoding" }]);
  });

  test("looks past the first 64 KiB when they are plain ASCII", async () => {
    const bytes = iconv.encode(`${"id,text\n1,fine\n".repeat(6000)}2,blåbær\n`, "windows-1252");
    const input = await openInput({ name: "x.csv", bytes });
    expect(await findEncoding(input)).toEqual({ encoding: "windows-1252", byteOrderMark: false });
  });
});
