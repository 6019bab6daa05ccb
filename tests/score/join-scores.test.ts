import { describe, expect, it } from "vitest";
import type { Evidence, Sentiment } from "../../src/model/analysis.js";
import { joinScores } from "../../src/score/join-scores.js";
import type { DocumentScores } from "../../src/score/score-document.js";

const NOTHING: DocumentScores = { emotions: [], needs: [], stages: [], touchpoints: [], signals: [] };
const evidence = (start: number, weight: number): Evidence => ({
  start,
  end: start + 4,
  text: "word",
  entry: "da/sentiment.core#word",
  weight,
  cues: [
    { start: start + 5, end: start + 7, text: "ej", entry: "da/cue.core#ej", label: "negation", factor: -1 },
  ],
});
const said = (value: number, weight: number): Sentiment => ({
  value,
  label: value > 0 ? "positive" : "negative",
  probabilities: { negative: value < 0 ? 0.8 : 0.1, neutral: 0.1, positive: value > 0 ? 0.8 : 0.1, mixed: 0 },
  by: "lexicon",
  evidence: [evidence(0, weight)],
});

describe("joinScores", () => {
  it("points into the whole text, cues too", () => {
    const parts = [
      { scores: { ...NOTHING, sentiment: said(0.5, 1) }, start: 0 },
      { scores: { ...NOTHING, sentiment: said(0.5, 1) }, start: 20 },
    ];
    const { sentiment } = joinScores(parts, true);
    expect(sentiment?.evidence?.map((one) => [one.start, one.cues[0]?.end])).toEqual([
      [0, 7],
      [20, 27],
    ]);
    expect(JSON.stringify(joinScores(parts, false))).not.toContain("evidence");
  });

  it("takes the mean of the sentiments by their evidence", () => {
    const parts = [
      { scores: { ...NOTHING, sentiment: said(0.6, 3) }, start: 0 },
      { scores: { ...NOTHING, sentiment: said(-0.2, -1) }, start: 9 },
      { scores: NOTHING, start: 18 },
    ];
    // By hand: (3 · 0.6 − 1 · 0.2) / 4.
    expect(joinScores(parts, true).sentiment?.value).toBe(0.4);
  });

  it("calls praise in one language and blame in another mixed", () => {
    const parts = [
      { scores: { ...NOTHING, sentiment: said(0.6, 2) }, start: 0 },
      { scores: { ...NOTHING, sentiment: said(-0.6, -2) }, start: 9 },
    ];
    const { sentiment } = joinScores(parts, true);
    // By hand: neutral 0.1², positive 0.9 · 0.2 − 0.01, negative the same, the rest mixed.
    expect(sentiment?.probabilities).toEqual({ negative: 0.17, neutral: 0.01, positive: 0.17, mixed: 0.65 });
    expect(sentiment?.label).toBe("mixed");
  });

  it("joins a label of several parts into one that is at least as strong as each", () => {
    const stage = (value: number, sentiment: number) => ({
      ...NOTHING,
      stages: [{ label: "delivery", value, sentiment, evidence: [evidence(2, value)] }],
      needs: [{ label: "ease", state: sentiment > 0 ? ("met" as const) : ("unmet" as const), value }],
    });
    const joined = joinScores(
      [
        { scores: stage(0.5, 0.8), start: 0 },
        { scores: stage(0.5, -0.4), start: 9 },
      ],
      true,
    );
    expect(joined.stages).toHaveLength(1);
    expect(joined.stages[0]).toMatchObject({ value: 0.75, sentiment: 0.2, mixed: true });
    expect(joined.stages[0]?.evidence?.map(({ start }) => start)).toEqual([2, 11]);
    expect(joined.needs.map(({ state, value }) => `${state} ${value}`)).toEqual(["met 0.5", "unmet 0.5"]);
  });

  it("is no answer only where no part is one", () => {
    const none = { scores: { ...NOTHING, nonAnswer: true }, start: 0 };
    expect(joinScores([none, none], true).nonAnswer).toBe(true);
    expect(joinScores([none, { scores: NOTHING, start: 3 }], true)).not.toHaveProperty("nonAnswer");
  });
});
