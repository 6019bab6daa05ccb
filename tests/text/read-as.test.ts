import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextRules } from "../../src/model/text-rules.js";
import { createReader } from "../../src/text/read-as.js";
import { vocabularyOf } from "../../src/text/vocabulary.js";
import { fixtureLexicons } from "../fixture-analyzer.js";
import { spellingRules } from "./spelling-fixture.js";

const pack = fixtureLexicons.packs.get("sv");
if (!pack) throw new Error("no fixture for sv");
const rules: TextRules = {
  ...pack.textRules,
  spellings: new Map([["mkt", "mycket"]]),
  respellings: [
    ["ae", "ä"],
    ["oe", "ö"],
  ],
  spelling: spellingRules({ words: new Set(["taget"]) }),
};
const forms = ["dåligt", "nöjda", "tåget", "håller", "häller", "besvärligt", "leverans", "mycket"];
const read = createReader(rules, vocabularyOf(forms));
const bare = { maybeName: false, bareText: true };
const marked = { maybeName: false, bareText: false };
const norm = (raw: string, context = bare): string => read(raw, context).norm;

describe("the reader of words", () => {
  it("gives letters their marks back in a text typed without any", () => {
    expect(norm("Daligt")).toBe("dåligt");
    expect(norm("nojda")).toBe("nöjda");
    expect(norm("noejda")).toBe("nöjda");
  });

  it("gives no marks back in a text that has them", () => {
    expect(norm("daligt", marked)).toBe("daligt");
    expect(norm("noejda", marked)).toBe("nöjda");
  });

  it("leaves a word that may lack the marks of two words, and a listed real word", () => {
    expect(norm("haller")).toBe("haller");
    expect(norm("taget")).toBe("taget");
  });

  it("reads a slip, but not of what may be a name", () => {
    expect(norm("leverrans")).toBe("leverans");
    expect(norm("Leverrans", marked)).toBe("leverans");
    expect(norm("Leverrans", { maybeName: true, bareText: false })).toBe("leverrans");
  });

  it("reads a listed spelling before anything else and shortens drawn-out words", () => {
    expect(norm("mkt")).toBe("mycket");
    expect(read("dåååligt", marked)).toEqual({ norm: "dåligt", elongated: true });
  });

  it("gives the same answer for a form as for what it was read as, and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...forms)),
        fc.boolean(),
        (raw, bareText) => {
          const context = { maybeName: false, bareText };
          const once = read(raw, context).norm;
          if (forms.includes(once)) expect(read(once, context).norm).toBe(once);
          if (forms.includes(raw)) expect(once).toBe(raw);
        },
      ),
      { numRuns: 500 },
    );
  });
});
