import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { sniffSingleByte } from "../../src/io/sniff-single-byte.js";

const DANISH =
  "Hurtig hjælp på telefonen, søde folk. Prisen er for høj og æsken gik i stykker, så måske ikke igen, desværre. Kæmpe rod, lånt tid";
const SWEDISH =
  "Snabb hjälp på telefonen, men sämre än förut. Väntade länge, får hoppas det går bättre nästa gång";
const ENGLISH =
  "I don’t know—it’s “fine”, they’re OK. Leeds–York wasn’t late… can’t say, won’t ask; café was £5";

describe("sniffSingleByte", () => {
  it.each(["windows-1252", "macintosh", "cp850"])("tells Danish and Swedish in %s", (encoding) => {
    for (const text of [DANISH, SWEDISH])
      expect(sniffSingleByte(iconv.encode(text, encoding))).toBe(encoding);
  });

  it("takes curly quotes and dashes for windows-1252", () => {
    expect(sniffSingleByte(iconv.encode(ENGLISH, "windows-1252"))).toBe("windows-1252");
  });

  it("stays with windows-1252 where there is too little to go by", () => {
    for (const text of ["blåbær", "– …", ""]) {
      expect(sniffSingleByte(iconv.encode(text, "windows-1252"))).toBe("windows-1252");
      expect(sniffSingleByte(iconv.encode("på", "cp850"))).toBe("windows-1252");
    }
  });
});
