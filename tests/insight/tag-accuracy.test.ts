import { describe, expect, it } from "vitest";
import { tagAccuracy, taggingSummary, withTagAccuracy } from "../../src/insight/tag-accuracy.js";
import type { DriverModel, MeasuredLanguage, TagMeasures } from "../../src/model/index.js";

const measured = (language: string, labels: MeasuredLanguage["labels"]): [string, MeasuredLanguage] => [
  language,
  { language, comments: 350, date: "2026-11-22", lexicons: "abc1234", labels },
];
const measures: TagMeasures = {
  languages: new Map([
    measured(
      "da",
      new Map([
        ["stages/support", { precision: 0.8, recall: 0.9, cases: 100 }],
        ["stages/use", { precision: 0.6, recall: 0.9, cases: 100 }],
        ["stages/payment", { precision: 0.9, recall: 0.9, cases: 29 }],
        ["needs/ease:met", { precision: 0.9, recall: 0.8, cases: 60 }],
        ["needs/ease:unmet", { precision: 0.7, recall: 0.85, cases: 40 }],
      ]),
    ),
    measured("sv", new Map([["stages/support", { precision: 0.9, recall: 0.6, cases: 50 }]])),
  ]),
  limits: { accuracy: 0.7, cases: 30, language: 0.1, coded: 30 },
};
const danish = new Map([["da", 500]]);

describe("how well a label is found", () => {
  it("is what was measured in the survey's language, and ranked from 0.7 and 30 cases", () => {
    expect(tagAccuracy("stages", "support", "negative", danish, measures)).toEqual({
      precision: 0.8,
      recall: 0.9,
      cases: 100,
      indicative: false,
    });
    expect(tagAccuracy("stages", "use", "negative", danish, measures).indicative).toBe(true);
    expect(tagAccuracy("stages", "payment", "negative", danish, measures).indicative).toBe(true);
  });

  it("is that of the state of a need, and the worse of both where both are meant", () => {
    expect(tagAccuracy("needs", "ease", "positive", danish, measures).recall).toBe(0.8);
    expect(tagAccuracy("needs", "ease", "negative", danish, measures).precision).toBe(0.7);
    expect(tagAccuracy("needs", "ease", "mixed", danish, measures)).toEqual({
      precision: 0.7,
      recall: 0.8,
      cases: 40,
      indicative: false,
    });
  });

  it("weights languages: of 100 given in each, 80 and 90 are right; of 88.9 and 150 meant, 170 are found", () => {
    const both = new Map([
      ["da", 200],
      ["sv", 200],
    ]);
    const { precision, recall, cases } = tagAccuracy("stages", "support", "positive", both, measures);
    expect(precision).toBeCloseTo(0.85, 12);
    expect(recall).toBeCloseTo(170 / (80 / 0.9 + 90 / 0.6), 12);
    // 1/(0.25/100 + 0.25/50)
    expect(cases).toBeCloseTo(133.333, 2);
  });

  it("does not count a language of a stray comment, but says so where a large one was not measured", () => {
    const stray = new Map([
      ["da", 500],
      ["en", 9],
    ]);
    expect(tagAccuracy("stages", "support", "positive", stray, measures).indicative).toBe(false);
    const half = new Map([
      ["da", 500],
      ["en", 500],
    ]);
    expect(tagAccuracy("stages", "support", "positive", half, measures)).toEqual({
      cases: 0,
      indicative: true,
    });
  });

  it("knows nothing where nothing was read", () => {
    expect(tagAccuracy("stages", "support", "positive", new Map(), measures)).toEqual({
      cases: 0,
      indicative: true,
    });
  });
});

describe("withTagAccuracy", () => {
  it("leaves pools, absent comments and the user's own columns without a figure", () => {
    const driver = (role: "theme" | "other" | "no-comment") =>
      ({
        label: "support",
        polarity: "negative",
        role,
        mentions: 9,
        share: 0.1,
        reliability: "normal",
        examples: [],
      }) as const;
    const model = { layer: "stages", drivers: [driver("theme"), driver("other"), driver("no-comment")] };
    const [tagged, own] = withTagAccuracy(
      [model, { ...model, layer: "factors" }] as unknown as DriverModel[],
      danish,
      measures,
    );
    expect(tagged?.drivers.map(({ tagging }) => tagging?.cases)).toEqual([100, undefined, undefined]);
    expect(own?.drivers.every(({ tagging }) => tagging === undefined)).toBe(true);
  });
});

describe("taggingSummary", () => {
  it("says on what was measured, and whether the lexicons are still those", () => {
    const { sources } = taggingSummary(
      new Map([
        ["sv", 30],
        ["da", 60],
        ["nb", 10],
      ]),
      measures,
      "abc1234",
    );
    expect(sources).toEqual([
      { language: "da", share: 0.6, comments: 350, date: "2026-11-22", current: true },
      { language: "sv", share: 0.3, comments: 350, date: "2026-11-22", current: true },
      { language: "nb", share: 0.1 },
    ]);
    expect(taggingSummary(danish, measures, "other").sources[0]?.current).toBe(false);
  });
});
