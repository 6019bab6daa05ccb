import { describe, expect, it } from "vitest";
import { type GluedRules, splitGlued } from "../../src/text/split-glued.js";

const words = new Set(["service", "hurtigt", "nemt", "hvor", "pris", "billig", "tilbage"]);
const rules: GluedRules = {
  isWord: (form) => words.has(form),
  isBound: (form) => form === "hvor",
  isPart: (form) => form === "pris",
  tails: new Set(["og", "til"]),
  beforeTail: 4,
  shortest: 4,
  lettersMaximum: 40,
};

describe("splitGlued", () => {
  it("cuts before a small word that was glued on", () => {
    expect(splitGlued("serviceog", rules)).toBe(7);
    expect(splitGlued("tilbageog", rules)).toBe(7);
  });

  it("cuts between two whole words", () => {
    expect(splitGlued("hurtigtnemt", rules)).toBe(7);
  });

  it("leaves real words of small ones, possible compounds and unknown words alone", () => {
    expect(splitGlued("hvortil", rules)).toBeUndefined();
    expect(splitGlued("prisbillig", rules)).toBeUndefined();
    expect(splitGlued("kendeog", rules)).toBeUndefined();
  });

  it("cuts before tails only where two whole words are switched off", () => {
    expect(splitGlued("hurtigtnemt", { ...rules, shortest: 0 })).toBeUndefined();
    expect(splitGlued("serviceog", { ...rules, shortest: 0 })).toBe(7);
  });
});
