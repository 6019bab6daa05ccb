import { describe, expect, it } from "vitest";
import { formatMessage } from "../../src/report/format-message.js";

const messages = {
  language: "xx",
  file: "xx/messages.tsv",
  texts: new Map([
    ["format.number", "1.234,5"],
    ["rows.one", "{n} row"],
    ["rows.other", "{n} rows"],
    ["pair", "{a} and {b}, {a}"],
  ]),
};

describe("formatMessage", () => {
  it("fills in every placeholder, also twice", () => {
    expect(formatMessage(messages, "pair", { a: "x", b: "y" })).toBe("x and y, x");
  });

  it("takes the form for one only for one", () => {
    expect([0, 1, 2, 1.5].map((n) => formatMessage(messages, "rows", { n }))).toEqual([
      "0 rows",
      "1 row",
      "2 rows",
      "2 rows",
    ]);
  });

  it("writes numbers as the language does and leaves strings alone", () => {
    expect(formatMessage(messages, "rows", { n: 12345 })).toBe("12.345 rows");
    expect(formatMessage(messages, "pair", { a: "12345", b: "$& {a}" })).toBe("12345 and $& {a}, 12345");
  });

  it("throws with key, file and what to do when a message or a value is missing", () => {
    expect(() => formatMessage(messages, "nowhere")).toThrow(/xx\/messages\.tsv.*"nowhere".*add the row/);
    expect(() => formatMessage(messages, "pair", { a: "x" })).toThrow(/"pair" asks for \{b\}, given were a/);
  });
});
