import { describe, expect, it } from "vitest";
import { cohenKappa } from "../../src/stats/cohen-kappa.js";
import { confusionCounts } from "../../src/stats/confusion-counts.js";
import { labelAccuracy } from "../../src/stats/label-accuracy.js";

const repeat = (label: string, times: number) => new Array<string>(times).fill(label);

describe("cohenKappa", () => {
  it("is 0.40 in the grant example of en.wikipedia.org/wiki/Cohen's_kappa", () => {
    const first = [...repeat("yes", 25), ...repeat("no", 25)];
    const second = [...repeat("yes", 20), ...repeat("no", 5), ...repeat("yes", 10), ...repeat("no", 15)];
    expect(cohenKappa(first, second)).toBeCloseTo(0.4, 12);
  });

  it("is 1 for full agreement, and not known where only one label is used or nothing is rated", () => {
    expect(cohenKappa(["a", "b"], ["a", "b"])).toBe(1);
    expect(cohenKappa(["a", "a"], ["a", "a"])).toBeUndefined();
    expect(cohenKappa([], [])).toBeUndefined();
  });
});

describe("confusionCounts", () => {
  it("keeps labels that only one side uses, with zeros", () => {
    const counts = confusionCounts(["a", "a", "b"], ["a", "c", "b"]);
    expect([...counts.keys()]).toEqual(["a", "b", "c"]);
    expect(counts.get("a")?.get("c")).toBe(1);
    expect(counts.get("c")?.get("a")).toBe(0);
  });

  it("refuses lists of different length, with both lengths", () => {
    expect(() => confusionCounts(["a"], [])).toThrow(/got 0 answers for 1 truths/);
  });
});

describe("labelAccuracy", () => {
  // Counted by hand: a 1 hit, 1 extra; b 1 hit, 1 missed; c only said.
  const accuracy = labelAccuracy(
    [new Set(["a", "b"]), new Set(["b"]), new Set()],
    [new Set(["a"]), new Set(["a", "b"]), new Set(["c"])],
  );

  it("counts each label", () => {
    expect(accuracy.labels.get("a")).toEqual({
      hits: 1,
      extra: 1,
      missed: 0,
      precision: 0.5,
      recall: 1,
      f1: 2 / 3,
    });
    expect(accuracy.labels.get("b")).toEqual({
      hits: 1,
      extra: 0,
      missed: 1,
      precision: 1,
      recall: 0.5,
      f1: 2 / 3,
    });
    expect(accuracy.labels.get("c")).toEqual({ hits: 0, extra: 1, missed: 0, precision: 0, f1: 0 });
  });

  it("micro counts decisions, macro means the labels that are in the truth", () => {
    expect(accuracy.micro).toMatchObject({
      hits: 2,
      extra: 2,
      missed: 1,
      precision: 0.5,
      recall: 2 / 3,
      f1: 4 / 7,
    });
    expect(accuracy.macro).toEqual({ precision: 0.75, recall: 0.75, f1: 2 / 3 });
  });

  it("is not known without labels", () => {
    const empty = labelAccuracy([new Set()], [new Set()]);
    expect(empty.micro).toEqual({ hits: 0, extra: 0, missed: 0 });
    expect(empty.macro).toEqual({});
  });
});
