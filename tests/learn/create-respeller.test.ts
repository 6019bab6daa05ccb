import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRespeller, reversePairs } from "../../src/learn/create-respeller.js";

const PAIRS = [
  "af=av",
  "meget=veldig",
  "meget=mye",
  "ud-=ut-",
  "-hed=-het",
  "*øj*=*øy*",
  "selvom=selv+om",
  "levering=levering",
];

describe("createRespeller", () => {
  it("writes listed words, and others by beginning, parts and ending", () => {
    const respell = createRespeller(PAIRS);
    const write = (text: string) => text.split(" ").flatMap(respell).join(" ");
    expect(write("af selvom")).toBe("av selv om");
    expect(write("udlevering højhed tøj udtøj")).toBe("utlevering høyhet tøy uttøy");
    expect(write("bord hed ud")).toBe("bord hed ud");
  });
  it("takes the ways to write a word in turn", () => {
    const respell = createRespeller(PAIRS);
    expect(["meget", "meget", "meget"].flatMap(respell)).toEqual(["veldig", "mye", "veldig"]);
  });
  it("leaves every word as it is without pairs", () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(createRespeller([])(word)).toEqual([word]);
      }),
    );
  });
  it("names every pair it cannot read", () => {
    expect(() => createRespeller(["af=av", "ud", "x=-y"])).toThrow(/"ud", "x=-y"/);
  });
  it("reads pairs the other way round, but those of several words", () => {
    expect(reversePairs(PAIRS.slice(0, 7))).toEqual([
      "av=af",
      "veldig=meget",
      "mye=meget",
      "ut-=ud-",
      "-het=-hed",
      "*øy*=*øj*",
    ]);
  });
});
