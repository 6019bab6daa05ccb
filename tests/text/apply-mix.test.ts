import { describe, expect, it } from "vitest";
import { applyMix } from "../../src/text/apply-mix.js";

const mix = new Map([
  ["da", 90],
  ["sv", 10],
]);

describe("applyMix", () => {
  it("multiplies what the text says with how often a language is expected", () => {
    // By hand: 90 · 0.2 = 18 against 10 · 0.6 = 6.
    const found = applyMix(
      new Map([
        ["da", 0.2],
        ["sv", 0.6],
        ["en", 0.2],
      ]),
      mix,
    );
    expect(found).toEqual({ code: "da", confidence: 0.75 });
  });
  it("lets a text win that speaks loudly enough", () => {
    expect(
      applyMix(
        new Map([
          ["da", 0.01],
          ["sv", 0.9],
        ]),
        mix,
      )?.code,
    ).toBe("sv");
  });
  it("takes the mix alone where there is nothing to read", () => {
    expect(applyMix(undefined, mix)).toEqual({ code: "da", confidence: 0.9 });
  });
  it("gives none where no language has more than half, and none for an empty mix", () => {
    expect(
      applyMix(
        undefined,
        new Map([
          ["da", 1],
          ["sv", 1],
        ]),
      ),
    ).toBeUndefined();
    expect(applyMix(undefined, new Map())).toBeUndefined();
  });
  it("reads a language the profile does not know as one of the others", () => {
    const likelihoods = new Map([
      ["da", 0.1],
      ["other", 0.9],
    ]);
    expect(
      applyMix(
        likelihoods,
        new Map([
          ["da", 1],
          ["de", 1],
        ]),
      )?.code,
    ).toBe("de");
  });
});
