import { describe, expect, it } from "vitest";
import { measureCoverage } from "../../src/learn/measure-coverage.js";
import type { RatedComment } from "../../src/learn/rated-comment.js";
import { unknownWords } from "../../src/learn/unknown-words.js";
import type { LanguagePack } from "../../src/model/lexicon.js";
import { fixtureAnalyzer, fixtureLexicons } from "../fixture-analyzer.js";

const LONG = "one two three four five six seven and then";

function comments(times: number, text: string, rating: number, language = "en"): RatedComment[] {
  return Array.from({ length: times }, (_, index) => ({ id: `${index}`, text, rating, language }));
}

describe("measureCoverage", () => {
  const all = [
    ...comments(40, `${LONG} friendly`, 5),
    ...comments(20, `${LONG} zorched`, 1),
    ...comments(4, `${LONG} friendly`, 3),
    ...comments(50, "friendly", 5),
    ...comments(3, LONG, 5, "fi"),
  ];
  const [english, ...others] = measureCoverage(all, fixtureAnalyzer());
  const group = (name: string) => english?.groups.find((one) => one.name === name);

  it("counts comments of eight words or more, per star, in the languages it has", () => {
    expect(others).toEqual([]);
    expect(english).toMatchObject({ language: "en", comments: 114, measured: 64 });
    expect(english?.groups.map(({ name, comments }) => `${name}: ${comments}`)).toEqual([
      "all: 64",
      "1: 20",
      "2: 0",
      "3: 4",
      "4: 0",
      "5: 40",
    ]);
  });

  it("gives the share with evidence and Wilson's interval", () => {
    expect(group("5")?.layers.get("sentiment")).toMatchObject({ count: 40, share: { value: 1, high: 1 } });
    // R: prop.test(40, 40, correct = FALSE)$conf.int
    expect(group("5")?.layers.get("sentiment")?.share.low).toBeCloseTo(0.91238, 4);
    expect(group("1")?.layers.get("sentiment")).toMatchObject({ count: 0, share: { value: 0, low: 0 } });
  });

  it("says nothing of fewer than five comments, and marks fewer than thirty", () => {
    expect(group("3")).toMatchObject({ reliability: "suppressed", layers: new Map() });
    expect(group("1")?.reliability).toBe("indicative");
    expect(group("5")?.reliability).toBe("normal");
  });
});

describe("unknownWords", () => {
  const pack = fixtureLexicons.packs.get("en") as LanguagePack;

  it("lists words no row knows by how many comments have them, with a known form that looks alike", () => {
    const found = unknownWords(
      [
        ...comments(3, "friendli zorched, zorched", 1),
        ...comments(2, "zorched 14 friendly", 1),
        ...comments(200, "it was", 5),
      ],
      pack,
    );
    expect(found.map(({ word, comments: count }) => [word, count])).toEqual([
      ["zorched", 5],
      ...(found.some(({ word }) => word === "friendli") ? [["friendli", 3]] : []),
    ]);
    expect(found.find(({ word }) => word === "zorched")?.parts).toEqual([]);
  });

  it("leaves out names and words that a good part of all comments share", () => {
    const found = unknownWords(
      [...comments(9, "mildred and the plimsoll", 1), ...comments(91, "ok", 5)],
      pack,
      {
        names: new Set(["mildred"]),
      },
    );
    expect(found).toEqual([]);
  });
});
