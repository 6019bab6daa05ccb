import { describe, expect, it } from "vitest";
import type { Driver } from "../../src/model/index.js";
import { createVoice } from "../../src/report/create-voice.js";
import { driverSentence } from "../../src/report/driver-sentence.js";
import { nps } from "../fixtures/report/parts.js";
import { speak } from "../fixtures/report/speak.js";

const danish = createVoice(speak("da"));
const swedish = createVoice(speak("sv"));
const english = createVoice(speak("en"));

describe("createVoice", () => {
  it("writes dates, percent and lists in the words of the language", () => {
    expect(danish.date("2026-03-05")).toBe("5. marts 2026");
    expect(swedish.date("2026-03-05")).toBe("5 mars 2026");
    expect(english.date("2026-03-05T10:00:00Z")).toBe("5 March 2026");
    expect(english.date("spring")).toBe("spring");
    expect([danish, swedish, english].map((voice) => voice.percent(0.175, 1))).toEqual([
      "17,5\u00a0%",
      "17,5\u00a0%",
      "17.5%",
    ]);
    expect(danish.list(["a", "b", "c"])).toBe("a, b og c");
    expect(english.list(["a"])).toBe("a");
    expect(english.list([])).toBe("");
  });

  it("writes an NPS with its sign and its interval", () => {
    expect(danish.score(nps(177, 205, 218))).toBe("\u22127 (\u221213 til 0)");
  });

  it("does not write p = 0", () => {
    expect([0, 0.0004, 0.03, 0.5].map((p) => english.p(p))).toEqual([
      "p < 0.001",
      "p < 0.001",
      "p = 0.030",
      "p = 0.50",
    ]);
  });

  it("names a need by its state and a stage by how it is spoken of", () => {
    expect(danish.theme("needs", "seen", "negative")).toBe("Overset eller misforstået");
    expect(danish.theme("need", "seen", "positive")).toBe("Set og forstået");
    expect(swedish.theme("stages", "support", "none")).toBe("Kundservice, utan värdering");
  });

  it("falls back to the id of a label and the code of a language that it has no name for", () => {
    expect(english.name("stages", "teleport")).toBe("teleport");
    expect(english.language("de")).toBe("German");
    expect(english.language("x-!")).toBe("x-!");
  });
});

describe("driverSentence", () => {
  const driver: Driver = {
    label: "support",
    polarity: "negative",
    role: "theme",
    mentions: 105,
    share: 0.175,
    reliability: "normal",
    with: nps(6, 18, 81),
    without: nps(171, 187, 137),
    examples: [],
  };

  // The counts are those of the golden survey; the sentence is the contract's own example.
  it("says who complains, and what that does not show", () => {
    expect(driverSentence("stages", driver, 600, english)).toBe(
      "105 of 600 mention support negatively; their NPS is \u221271, against +7 among the others. " +
        "It shows who complains, not what an improvement would give.",
    );
    expect(driverSentence("stages", driver, 600, danish)).toMatch(
      /^105 af 600 omtaler kundeservice negativt; /,
    );
    expect(driverSentence("needs", { ...driver, label: "seen" }, 600, swedish)).toMatch(
      /^105 av 600 ger uttryck för ”förbisedd eller missförstådd”; /,
    );
  });

  it("says nothing about groups that are too small to have an NPS", () => {
    const { with: _with, ...small } = driver;
    expect(driverSentence("stages", small, 600, english)).toBeUndefined();
  });
});
