import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/insight/limits.js";
import { profileEmotions } from "../../src/insight/profile-emotions.js";
import { profileNeeds } from "../../src/insight/profile-needs.js";
import { type RowFacts, rowFacts } from "../../src/insight/row-facts.js";
import { stageProfiles } from "../../src/insight/stage-profiles.js";
import { summarizeSignals } from "../../src/insight/summarize-signals.js";
import { LABELS, makeRow, type Short } from "./make-row.js";

const group = (count: number, short: Omit<Short, "id">) =>
  Array.from({ length: count }, (_, index) => rowFacts(makeRow({ ...short, id: String(index) })));

const deliveryOf = (facts: readonly RowFacts[]) => {
  const [profile] = stageProfiles(facts, "stages", [{ label: "delivery", role: "theme" }], DEFAULT_LIMITS);
  if (profile === undefined) throw new Error("no profile");
  return profile;
};

describe("stageProfiles", () => {
  const facts = [
    ...group(6, { stages: ["delivery+"] }),
    ...group(3, { stages: ["delivery-"] }),
    ...group(1, { stages: ["delivery~"] }),
    ...group(2, { stages: ["delivery"] }),
    ...group(8, {}),
    ...group(20, { text: "" }),
  ];
  const profile = deliveryOf(facts);

  it("counts by polarity and shares among the comments that were read", () => {
    expect(profile).toMatchObject({
      mentions: 12,
      positive: 6,
      negative: 3,
      mixed: 1,
      none: 2,
      reliability: "indicative",
    });
    expect(profile.share).toBeCloseTo(12 / 20, 12);
  });

  it("nets positive against negative over all that evaluate, with the adjusted interval", () => {
    expect(profile.netSentiment?.value).toBeCloseTo(30, 9);
    // n' = 13, P' = 6.75, D' = 3.75: centre 23.08, SE = 100·√((10.5/13 − 0.2308²)/13) = 24.09
    expect(profile.netSentiment?.low).toBeCloseTo(23.0769 - 1.96 * 24.0933, 1);
    expect(profile.netSentiment?.high).toBeCloseTo(23.0769 + 1.96 * 24.0933, 1);
  });

  it("has no net of fewer than five evaluations, and no share of nothing", () => {
    const few = deliveryOf(group(4, { stages: ["delivery+"] }));
    expect(few.netSentiment).toBeUndefined();
    expect(few.reliability).toBe("suppressed");
    expect(deliveryOf([])).toMatchObject({ mentions: 0, share: 0 });
  });

  it("weighs share and net", () => {
    const weighted = [
      ...group(5, { stages: ["delivery+"], weight: 3 }),
      ...group(5, { stages: ["delivery-"] }),
    ];
    const heavy = deliveryOf(weighted);
    expect(heavy.netSentiment?.value).toBeCloseTo(50, 9);
  });
});

describe("profiles by promoter, passive and detractor", () => {
  const facts = [
    ...group(10, { rating: 9, emotions: ["joy"] }),
    ...group(10, { rating: 10 }),
    ...group(5, { rating: 10, text: "" }),
    ...group(8, { rating: 3, emotions: ["anger"], needs: ["seen-"] }),
    ...group(2, { rating: 3, needs: ["seen+", "seen-"] }),
  ];

  it("shares among those whose comment was read, with Wilson's interval", () => {
    const [joy, anger] = profileEmotions(facts, LABELS);
    expect(joy).toMatchObject({ label: "joy", mentions: 10 });
    expect(joy?.promoters).toMatchObject({ value: 0.5, n: 20 });
    // Wilson for 10 of 20: 0.2993 … 0.7007
    expect(joy?.promoters.low).toBeCloseTo(0.2993, 4);
    expect(joy?.promoters.high).toBeCloseTo(0.7007, 4);
    expect(anger?.detractors).toMatchObject({ value: 0.8, n: 10 });
  });

  it("knows nothing of a group nobody is in", () => {
    const [joy] = profileEmotions(facts, LABELS);
    expect(joy?.passives).toEqual({ value: 0, low: 0, high: 1, n: 0 });
  });

  it("counts a comment that holds a need met and unmet in both", () => {
    const rows = profileNeeds(facts, LABELS).map((row) => [row.label, row.state, row.mentions]);
    expect(rows).toEqual([
      ["seen", "met", 2],
      ["seen", "unmet", 10],
    ]);
  });
});

describe("summarizeSignals", () => {
  it("gives medians by unit from five on", () => {
    const facts = [
      ...group(5, { rating: 3, signals: ["wait"] }),
      ...group(3, { rating: 5, signals: ["wait"] }),
      ...group(2, { rating: 5, signals: ["wait"] }),
    ];
    const named = [5, 10, 45, 60, 20].map((quantity) => ({
      label: "wait",
      unit: "minute",
      quantity,
      count: 1,
    }));
    const quantities = [...named, { label: "wait", unit: "day", quantity: 2, count: 3 }];
    const [signal] = summarizeSignals(facts, LABELS, quantities, DEFAULT_LIMITS);
    expect(signal?.part).toMatchObject({ label: "wait", n: 10, reliability: "indicative" });
    expect(signal?.part.nps?.score).toBe(-100);
    expect(signal?.quantities).toEqual([{ unit: "minute", n: 5, median: 20 }]);
    // R: median(rep(c(5, 10), c(3, 3))) is 7.5
    const even = [
      { label: "wait", unit: "minute", quantity: 10, count: 3 },
      { label: "wait", unit: "minute", quantity: 5, count: 3 },
    ];
    const [counted] = summarizeSignals(facts, LABELS, even, DEFAULT_LIMITS);
    expect(counted?.quantities).toEqual([{ unit: "minute", n: 6, median: 7.5 }]);
  });
});
