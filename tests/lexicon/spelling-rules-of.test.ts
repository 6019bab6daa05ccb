import { describe, expect, it } from "vitest";
import { parseLexicon } from "../../src/lexicon/parse-lexicon.js";
import { spellingRulesOf } from "../../src/lexicon/spelling-rules-of.js";

const header =
  "# title: T\n# version: 1\n# language: xx\n# kind: token\n# source: test\n# licence: CC0-1.0\n";
const rows = ["e\tslip\tæ\t", "d\tsilent\t\t", "a\tmark\tåä\t", "Taget\tword\t\t"].join("\n");
const { lexicon } = parseLexicon(`${header}phrase\tlabel\tnorm\tnote\n${rows}\n`, "xx/token.core.tsv");

describe("spellingRulesOf", () => {
  it("reads slips, silent letters, marks and real words from token rows", () => {
    const { slips, silent, marks, words } = spellingRulesOf(lexicon?.entries ?? [], new Map());
    expect(slips).toEqual(new Set(["eæ"]));
    expect(silent).toEqual(new Set(["d"]));
    expect(marks).toEqual(new Map([["a", ["å", "ä"]]]));
    expect(words).toEqual(new Set(["taget"]));
  });

  it("reads numbers, an ending of its own before the common one, and leaves off what has none", () => {
    const numbers = new Map([
      ["spelling.letters.swap", 6],
      ["spelling.ending", 3],
      ["spelling.ending.swap", 1],
    ]);
    const { letters, ending, bare, longest } = spellingRulesOf([], numbers);
    expect([letters.get("swap"), letters.get("wrong")]).toEqual([6, 0]);
    expect([ending.get("swap"), ending.get("wrong")]).toEqual([1, 3]);
    expect([bare, longest]).toEqual([0, 0]);
  });
});
