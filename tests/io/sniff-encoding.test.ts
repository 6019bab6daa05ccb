import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { sniffEncoding } from "../../src/io/sniff-encoding.js";

const NORDIC =
  "id;kommentar\r\n1;Rigtig god hjælp på telefonen, tak – 5 €\r\n2;Snabb leverans, väldigt nöjd\r\n";

describe("sniffEncoding", () => {
  test.each([
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16be", true],
    ["utf-16le", false],
    ["utf-16be", false],
    ["windows-1252", false],
  ])("tells %s (byte order mark: %s)", (encoding, byteOrderMark) => {
    const bytes = iconv.encode(NORDIC, encoding, { addBOM: byteOrderMark });
    expect(sniffEncoding(bytes)).toEqual({ encoding, byteOrderMark, decided: true });
  });

  test("leaves plain ASCII open", () => {
    expect(sniffEncoding(Buffer.from("id,score\n1,9\n"))).toMatchObject({
      encoding: "utf-8",
      decided: false,
    });
  });

  test("does not mind where the first bytes are cut off", () => {
    const bytes = Buffer.from(NORDIC);
    for (let end = 40; end < bytes.length; end++) {
      expect(sniffEncoding(bytes.subarray(0, end)).encoding).toBe("utf-8");
    }
  });

  test("takes a UTF-8 text with one wrong byte for UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from(NORDIC), Buffer.from([0xe6]), Buffer.from(" er sat ind\n")]);
    expect(sniffEncoding(bytes).encoding).toBe("utf-8");
  });

  test("never takes valid UTF-8 without zero bytes for anything else", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0") && !text.startsWith("\ufeff")),
        (text) => {
          expect(sniffEncoding(Buffer.from(text)).encoding).toBe("utf-8");
        },
      ),
    );
  });
});
