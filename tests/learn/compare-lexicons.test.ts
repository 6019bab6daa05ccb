import { describe, expect, it } from "vitest";
import type { Analyzer } from "../../src/analyze.js";
import { compareLexicons } from "../../src/learn/compare-lexicons.js";
import { evaluate } from "../../src/learn/evaluate.js";
import { parseGold } from "../../src/learn/parse-gold.js";
import { fixtureAnalyzer } from "../fixture-analyzer.js";

const analyzer = fixtureAnalyzer({}, false);
const gold = parseGold(
  [
    { text: "good delivery", sentiment: "positive", stages: ["delivery"], met: [], unmet: [] },
    { text: "bad support", sentiment: "negative", stages: ["support"], met: [], unmet: ["seen"] },
    { text: "The box was blue", sentiment: "neutral", stages: [], met: [], unmet: [] },
    { text: "they listened", sentiment: "positive", stages: [], met: ["seen"], unmet: [] },
  ]
    .map((row) => JSON.stringify(row))
    .join("\n"),
  "g.jsonl",
).rows;

/** The same answers, but none of the stages. */
const blind: Analyzer = {
  ...analyzer,
  analyze: (feedback) => ({ ...analyzer.analyze(feedback), stages: [] }),
};

describe("compareLexicons", () => {
  it("gives the figures that evaluate gives, before and after", () => {
    const { figures } = compareLexicons(gold, blind, analyzer, { language: "en", draws: 50 });
    const [before, after] = [blind, analyzer].map((one) =>
      evaluate(gold, one, { language: "en", draws: 50 }),
    );
    for (const { layer, figure, ...values } of figures) {
      for (const [evaluation, value] of [
        [before, values.before],
        [after, values.after],
      ] as const) {
        const measured =
          layer === "sentiment"
            ? evaluation?.sentiment
            : evaluation?.layers.find((one) => one.layer === layer);
        const interval =
          measured === undefined
            ? undefined
            : figure === "accuracy" && "accuracy" in measured
              ? measured.accuracy
              : figure === "micro-F1" && "microF1" in measured
                ? measured.microF1
                : measured.macroF1;
        expect(value, `${layer} ${figure}`).toBeCloseTo(interval?.value ?? Number.NaN, 12);
      }
    }
    expect(figures.map(({ layer, figure }) => `${layer} ${figure}`)).toContain("stages micro-F1");
  });

  it("has a difference of exactly nothing, and no changes, where nothing changes", () => {
    const { figures, changes } = compareLexicons(gold, analyzer, analyzer, { language: "en", draws: 50 });
    expect(changes).toEqual([]);
    for (const { difference } of figures) expect(difference).toEqual({ value: 0, low: 0, high: 0 });
  });

  it("lists what changed, from what to what, and whether it is right now", () => {
    const { changes } = compareLexicons(gold, blind, analyzer, { language: "en", draws: 50 });
    expect(changes.find(({ id }) => id === "1")).toMatchObject({
      layer: "stages",
      before: [],
      after: ["delivery"],
      truth: ["delivery"],
      verdict: "better",
      right: true,
    });
    const back = compareLexicons(gold, analyzer, blind, { language: "en", draws: 50 }).changes;
    expect(back).toHaveLength(changes.length);
    expect(back.find(({ id }) => id === "1")).toMatchObject({ verdict: "worse", right: false, after: [] });
  });

  it("gives the same intervals for the same seed", () => {
    const again = () => compareLexicons(gold, blind, analyzer, { language: "en", draws: 60, seed: 3 });
    expect(again()).toEqual(again());
  });
});
