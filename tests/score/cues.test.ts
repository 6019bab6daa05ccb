import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixtureAnalyzer } from "../fixture-analyzer.js";

const analyzer = fixtureAnalyzer();
const analyze = (text: string, language = "en") => analyzer.analyze({ id: "1", text, language });
const weights = (text: string, language = "en"): readonly number[] =>
  analyze(text, language).sentiment?.evidence?.map(({ weight }) => weight) ?? [];

describe("the cues", () => {
  it("strengthen and weaken the word they stand before, in each language", () => {
    expect(weights("very good")).toEqual([1.95]);
    expect(weights("meget god", "da")).toEqual([1.95]);
    expect(weights("mycket bra", "sv")).toEqual([1.95]);
    expect(weights("a bit bad")).toEqual([-0.96]);
    expect(weights("lidt dårlig", "da")).toEqual([-0.96]);
    expect(weights("lite dålig", "sv")).toEqual([-0.96]);
  });

  it("make too much of a good thing bad, also of a word without an opinion", () => {
    expect(weights("too fast")).toEqual([-1.3]);
    expect(weights("alt for lang", "da")).toEqual([-1.3]);
    expect(weights("alldeles för lång", "sv")).toEqual([-1.3]);
  });

  it("let what follows a contrast weigh more and what stands before it less", () => {
    expect(weights("good price but bad support")).toEqual([1.2, -2.08]);
  });

  it("count a concession less and a wish as its opposite", () => {
    expect(weights("although good")).toEqual([0.9]);
    expect(weights("it should have been good")).toEqual([-0.6]);
  });

  it("hear capitals, drawn-out words and exclamation marks", () => {
    expect(weights("this is GOOD")).toEqual([1.95]);
    expect(weights("gooood")).toEqual([1.8]);
    expect(weights("good!!")).toEqual([1.8]);
  });

  it("are named in the evidence, with their own words", () => {
    const [evidence] = analyze("not very good!").sentiment?.evidence ?? [];
    expect(evidence?.cues.map(({ label, text }) => `${label} ${text}`)).toEqual([
      "intensifier very",
      "exclamation !",
      "negation not",
    ]);
  });

  it("point at words: every span gives its text back", () => {
    const parts = [
      "not",
      "very",
      "good",
      "bad",
      "but",
      "👍",
      "!",
      ",",
      "too",
      "fast",
      "waited 3 hours",
      "delivery",
      "\n",
      "GOOD",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (words) => {
        const text = words.join(" ");
        const analysis = analyze(text);
        const layers = [
          analysis.emotions,
          analysis.needs,
          analysis.stages,
          analysis.touchpoints,
          analysis.signals,
        ];
        const evidence = [analysis.sentiment, ...layers.flat()].flatMap((score) => score?.evidence ?? []);
        for (const one of evidence.flatMap((one) => [one, ...one.cues])) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          expect(one.text).not.toBe("");
        }
        const values = [analysis.sentiment?.value ?? 0, ...layers.flat().map(({ value }) => value)];
        expect(values.every((value) => Math.abs(value) <= 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("are not moved by a word nobody knows", () => {
    expect(weights("good delivery qwrtz")).toEqual(weights("good delivery"));
  });
});
