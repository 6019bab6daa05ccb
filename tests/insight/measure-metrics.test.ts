import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/insight/limits.js";
import { measureMetrics } from "../../src/insight/measure-metrics.js";
import type { FeedbackRow } from "../../src/model/index.js";

const rowsOf = (cells: readonly Readonly<Record<string, string>>[], weight = 1): FeedbackRow[] =>
  cells.map((fields, index) => ({
    row: index + 1,
    id: String(index),
    texts: [],
    weight,
    fields: new Map(Object.entries(fields)),
    problems: [],
  }));
const measure = (rows: readonly FeedbackRow[], ...choices: Parameters<typeof measureMetrics>[1]) =>
  measureMetrics(rows, choices, DEFAULT_LIMITS);

describe("measureMetrics", () => {
  // R: prop.test(25, 40, correct = FALSE), t.test of 5×15, 4×10, 3×10, 1×5: Wilson and t in closed form.
  const answers = [
    ...new Array(15).fill("5"),
    ...new Array(10).fill("4"),
    ...new Array(10).fill("3"),
    ...new Array(5).fill("1"),
  ];

  it("gives CSAT its mean with a t interval and its top two with Wilson's", () => {
    const [metric] = measure(rowsOf(answers.map((sat) => ({ sat }))), {
      kind: "csat",
      columns: ["sat"],
    }).metrics;
    expect(metric).toMatchObject({ n: 40, scale: [1, 5], reliability: "normal" });
    expect(metric?.mean?.value).toBeCloseTo(3.75, 12);
    // s² = (15·1.5625 + 10·0.0625 + 10·0.5625 + 5·7.5625)/39; t(39, 0.975) = 2.0226909
    const error = Math.sqrt((15 * 1.5625 + 10 * 0.0625 + 10 * 0.5625 + 5 * 7.5625) / 39 / 40);
    expect(metric?.mean?.high).toBeCloseTo(3.75 + 2.0226909 * error, 6);
    const z2 = 1.959963984540054 ** 2;
    const half = (1.959963984540054 / (1 + z2 / 40)) * Math.sqrt((0.625 * 0.375) / 40 + z2 / 6400);
    expect(metric?.topBox?.low).toBeCloseTo((0.625 + z2 / 80) / (1 + z2 / 40) - half, 9);
    expect(metric?.distribution?.map(({ n }) => n)).toEqual([5, 0, 10, 10, 15]);
  });

  it("reads CES on 1–5 or 1–7 as the answers show, or as told", () => {
    const five = rowsOf(answers.map((effort) => ({ effort })));
    const choice = { kind: "ces", columns: ["effort"] } as const;
    expect(measure(five, choice).metrics[0]?.scale).toEqual([1, 5]);
    expect(measure(five, { ...choice, top: 7 }).metrics[0]).toMatchObject({
      scale: [1, 7],
      topBox: { value: 0 },
    });
    const seven = rowsOf(["7", "6", "1", "4", "5"].map((effort) => ({ effort })));
    expect(measure(seven, choice).metrics[0]).toMatchObject({ scale: [1, 7], topBox: { value: 0.4 } });
  });

  it("makes NKI of three questions 1–10, rows with all three only, on 0–100", () => {
    const rows = rowsOf([
      { a: "10", b: "10", c: "10" },
      { a: "1", b: "1", c: "1" },
      { a: "10", b: "1", c: "7" },
      { a: "5", b: "5", c: "5" },
      { a: "8", b: "8", c: "8" },
      { a: "8", b: "", c: "8" },
    ]);
    const [metric] = measure(rows, { kind: "nki", columns: ["a", "b", "c"] }).metrics;
    expect(metric?.n).toBe(5);
    expect(metric?.reliability).toBe("indicative");
    expect(metric?.mean?.value).toBeCloseTo((100 + 0 + (100 * 5) / 9 + (100 * 4) / 9 + (100 * 7) / 9) / 5, 9);
    expect(metric?.topBox).toBeUndefined();
  });

  it("leaves out what is off the scale, and says how many and like what", () => {
    const rows = rowsOf(["5", "4", "3", "0", "99", "5", "5"].map((stars) => ({ stars })));
    const { metrics, problems } = measure(rows, { kind: "stars", columns: ["stars"] });
    expect(metrics[0]).toMatchObject({ n: 5, scale: [1, 5] });
    expect(problems[0]).toMatchObject({
      code: "metric/off-scale",
      message: expect.stringContaining("got 2 like 0"),
    });
  });

  it("shows no number of fewer than five people", () => {
    const [metric] = measure(rowsOf(["5", "4", "3", "1"].map((sat) => ({ sat }))), {
      kind: "csat",
      columns: ["sat"],
    }).metrics;
    expect(metric).toMatchObject({ n: 4, reliability: "suppressed" });
    expect(metric?.mean ?? metric?.topBox).toBeUndefined();
  });

  it("allows for several answers of one person", () => {
    const rows = rowsOf(answers.map((sat, index) => ({ sat, who: String(Math.floor(index / 5)) })));
    const choice = { kind: "csat", columns: ["sat"] } as const;
    const plain = measure(rows, choice).metrics[0];
    const [clustered] = measureMetrics(
      rows,
      [choice],
      DEFAULT_LIMITS,
      (row) => row.fields.get("who") ?? "",
    ).metrics;
    expect(clustered?.mean?.value).toBeCloseTo(plain?.mean?.value as number, 12);
    expect(clustered?.effective).toBeLessThan(10);
    expect(clustered?.mean?.low).toBeLessThan(plain?.mean?.low as number);
  });
});
