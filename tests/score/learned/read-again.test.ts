import { describe, expect, it } from "vitest";
import { loadAnalyzer } from "../../../src/io/load-analyzer.js";

const withModel = await loadAnalyzer();
const alone = await loadAnalyzer({ model: false });

function both(text: string, language: string) {
  const feedback = { id: "1", text, language };
  return { learned: withModel.analyze(feedback), lexicons: alone.analyze(feedback) };
}

describe("learned weights beside the lexicons", () => {
  it("say who decided", () => {
    const { learned, lexicons } = both("Hurtig levering og venlig betjening", "da");
    expect(learned.sentiment?.by).toBe("both");
    expect(lexicons.sentiment?.by).toBe("lexicon");
  });

  it.each([
    ["da", "Hurtig levering og venlig betjening"],
    ["sv", "Snabb leverans och trevlig personal"],
    ["en", "Fast delivery and friendly staff"],
  ])("agree with the lexicons on plain praise (%s)", (language, text) => {
    const { learned, lexicons } = both(text, language);
    expect(learned.sentiment?.label).toBe("positive");
    expect(lexicons.sentiment?.label).toBe("positive");
    expect(learned.stages.map(({ label }) => label)).toContain("delivery");
  });

  it("give probabilities that add up to 1, and chances between 0 and 1", () => {
    const { learned } = both("Jeg har ventet i tre uger, og ingen svarer", "da");
    const sum = Object.values(learned.sentiment?.probabilities ?? {}).reduce((all, one) => all + one, 0);
    expect(sum).toBeCloseTo(1, 3);
    for (const { value } of [...learned.needs, ...learned.stages, ...learned.emotions]) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  it("never give a label without words to show for it, nor evidence outside the text", () => {
    for (const text of [
      "Det tog evigheder, og så var den i stykker",
      "ok",
      "Skitdyrt!",
      "why would I pay for this twice?",
    ]) {
      for (const language of ["da", "sv", "en"]) {
        const { learned } = both(text, language);
        for (const { evidence = [] } of [...learned.needs, ...learned.stages, ...learned.emotions]) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const { start, end } of evidence) expect(text.slice(start, end).length).toBe(end - start);
        }
      }
    }
  });

  it("give no sentiment where neither rows nor words speak", () => {
    expect(both("xyzzy plugh", "en").learned.sentiment).toBeUndefined();
  });

  it("do not change what touchpoints are named", () => {
    const { learned, lexicons } = both("I rang the hotline twice and sent an email", "en");
    expect(learned.touchpoints.map(({ label }) => label)).toEqual(
      lexicons.touchpoints.map(({ label }) => label),
    );
  });
});
