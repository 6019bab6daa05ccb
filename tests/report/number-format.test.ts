import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, readNumberFormat } from "../../src/report/number-format.js";
import { messagesOf } from "../fixtures/report/speak.js";

const danish = readNumberFormat(messagesOf("da"));
const swedish = readNumberFormat(messagesOf("sv"));
const english = readNumberFormat(messagesOf("en"));

describe("formatNumber", () => {
  it("writes numbers as Danish, Swedish and English do", () => {
    expect(formatNumber(1234567.891, danish, 2)).toBe("1.234.567,89");
    expect(formatNumber(1234567.891, swedish, 2)).toBe("1\u00a0234\u00a0567,89");
    expect(formatNumber(1234567.891, english, 2)).toBe("1,234,567.89");
  });

  it("uses a true minus sign, and a plus sign only when asked for", () => {
    expect(formatNumber(-71, english)).toBe("\u221271");
    expect(formatNumber(7, english)).toBe("7");
    expect(formatNumber(7, english, 0, true)).toBe("+7");
  });

  it("gives no sign to what rounds to zero", () => {
    expect(formatNumber(-0.35, danish, 0, true)).toBe("0");
    expect(formatNumber(-0.04, danish, 1, true)).toBe("0,0");
    expect(formatNumber(0.04, danish, 1, true)).toBe("0,0");
  });

  it("writes a dash for what is not a number", () => {
    expect(formatNumber(Number.NaN, danish)).toBe("\u2013");
    expect(formatNumber(Number.POSITIVE_INFINITY, danish)).toBe("\u2013");
  });

  it("can be read back to the rounded number, for any number", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, digits) => {
          const back = formatNumber(value, danish, digits, true)
            .replaceAll(".", "")
            .replace(",", ".")
            .replace("\u2212", "-");
          expect(Number(back)).toBeCloseTo(Number(value.toFixed(digits)), 6);
        },
      ),
    );
  });
});

describe("readNumberFormat", () => {
  it("says what it expected when the sample is another number", () => {
    const messages = { language: "xx", file: "xx.tsv", texts: new Map([["format.number", "1000"]]) };
    expect(() => readNumberFormat(messages)).toThrow(/xx\.tsv.*how 1234\.5 is written, got "1000"/);
  });
});
