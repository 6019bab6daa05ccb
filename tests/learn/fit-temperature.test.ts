import { describe, expect, it } from "vitest";
import { fitTemperature } from "../../src/learn/fit-temperature.js";

describe("fitTemperature", () => {
  it("finds the temperature that makes probabilities as often right as they say", () => {
    // Right three times of four, said with logit 3·ln 3 each: divided by 3 that is p = 3/4.
    const sure = 27 / 28;
    const example = (truth: number) => ({ probabilities: [sure, 1 - sure], truth, words: 1, weight: 1 });
    expect(fitTemperature([example(0), example(0), example(0), example(1)]).temperature).toBeCloseTo(3, 5);
  });
  it("lets the temperature grow with length where long texts are the ones that are too sure", () => {
    const example = (truth: number, words: number, odds: number) => ({
      probabilities: [odds / (1 + odds), 1 / (1 + odds)],
      truth,
      words,
      weight: 1,
    });
    const at = (words: number, odds: number) => [0, 0, 0, 1].map((truth) => example(truth, words, odds));
    // Four words: logit 2·ln 3, to be halved: 4^0.5 = 2.
    expect(fitTemperature([...at(1, 3), ...at(4, 9), ...at(16, 81)])).toEqual({
      temperature: 1,
      growth: 0.5,
    });
  });
  it("says so without examples", () => expect(() => fitTemperature([])).toThrow(/none/));
});
