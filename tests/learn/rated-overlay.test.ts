import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateRatings } from "../../src/learn/evaluate-ratings.js";
import { judgeOverlay, tooFew } from "../../src/learn/judge-overlay.js";
import { type JudgedRating, measureRatings } from "../../src/learn/measure-ratings.js";
import { partOfComments } from "../../src/learn/part-of-comments.js";
import { type RatedAnswer, ratedAnswer } from "../../src/learn/rated-answer.js";
import { classOfRating, sentimentScaleOf } from "../../src/learn/sentiment-scale.js";
import { lengthBand, letterCase } from "../../src/learn/text-groups.js";
import { textKey } from "../../src/learn/text-key.js";

const STARS = { name: "1–5", from: 1, to: 5, low: 2, high: 4 };

describe("sentimentScaleOf", () => {
  it("cuts every scale where stars are cut: two of five is bad, four is good", () => {
    const cut = (ratings: readonly number[]) => {
      const scale = sentimentScaleOf(ratings);
      return scale && [scale.name, scale.low, scale.high];
    };
    expect(cut([1, 5, 3])).toEqual(["1–5", 2, 4]);
    expect(cut([1, 7])).toEqual(["1–7", 3, 5]);
    expect(cut([1, 10])).toEqual(["1–10", 4, 7]);
    expect(cut([0, 10])).toEqual(["0–10", 3, 7]);
    expect(cut([0, 55, 100])).toEqual(["0–100", 37, 63]);
  });

  it("takes bounds for a scale it does not know, and has none without", () => {
    expect(sentimentScaleOf([-3, 3])).toBeUndefined();
    expect(sentimentScaleOf([])).toBeUndefined();
    expect(sentimentScaleOf([-3, 3], { low: -1, high: 1 })).toMatchObject({ low: -1, high: 1 });
    expect(sentimentScaleOf([0, 10], { low: 6, high: 9 })).toMatchObject({ low: 6, high: 9 });
    expect(sentimentScaleOf([0, 10], { low: 9, high: 6 })).toBeUndefined();
  });

  it("puts each rating into one class, the higher never below the lower", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2 }), (ratings) => {
        const scale = sentimentScaleOf(ratings);
        if (!scale) throw new Error("0–10 is known");
        const order = ["negative", "neutral", "positive"];
        const classes = [...ratings]
          .sort((a, b) => a - b)
          .map((rating) => order.indexOf(classOfRating(rating, scale)));
        expect(classes).toEqual([...classes].sort());
      }),
    );
  });
});

describe("textKey", () => {
  it("knows a comment again whatever its case, punctuation and spaces, and no other", () => {
    expect(textKey("Hurtig levering, tak!")).toBe(textKey("hurtig  levering – TAK"));
    expect(textKey("Hurtig levering, tak!")).not.toBe(textKey("Hurtig levering, tack!"));
    expect(textKey("Hurtig levering")).toMatch(/^[0-9a-f]{14}$/);
    expect(textKey(" :) !!")).toBeUndefined();
  });
});

describe("partOfComments", () => {
  it("keeps the same words in one part, wherever they stand", () => {
    const texts = Array.from({ length: 60 }, (_, row) => ({ text: `kommentar nummer ${row % 20}` }));
    const parts = partOfComments(texts, 5);
    for (const [row, part] of parts.entries()) expect(part).toBe(parts[row % 20]);
    expect(new Set(parts).size).toBeGreaterThan(2);
    expect(partOfComments([...texts].reverse(), 5)).toEqual([...parts].reverse());
  });

  it("keeps a company whole, and the parts about as large as one another", () => {
    const comments = ["a", "a", "a", "a", "b", "b", "b", "c", "c", "d"].map((group, row) => ({
      text: String(row),
      group,
    }));
    const parts = partOfComments(comments, 2);
    for (const group of ["a", "b", "c", "d"])
      expect(new Set(parts.filter((_, row) => comments[row]?.group === group)).size).toBe(1);
    expect(parts.filter((part) => part === 0)).toHaveLength(5);
  });
});

const said = (value: number): RatedAnswer => ({
  value,
  label: value > 0.3 ? "positive" : value < -0.3 ? "negative" : "neutral",
  chance: (value + 1) / 2,
});

/** 90 comments of which the first program gets 80 sides right, the other 60. */
const JUDGED: readonly JudgedRating[] = Array.from({ length: 90 }, (_, row) => {
  const sign = row % 2 ? 1 : -1;
  return {
    rating: row % 2 ? 5 : 1,
    answer: said(row < 80 ? sign * 0.8 : -sign * 0.8),
    other: said(row < 60 ? sign * 0.8 : -sign * 0.8),
  };
});

describe("measureRatings", () => {
  it("counts right what was counted by hand, and pairs the difference", () => {
    const { figures, classes, reliability } = measureRatings(JUDGED, STARS, { draws: 300 });
    const found = new Map(figures.map((figure) => [figure.name, figure]));
    expect(classes).toEqual({ negative: 45, neutral: 0, positive: 45 });
    expect(found.get("macro-F1")?.value.value).toBeCloseTo(80 / 90, 12);
    expect(found.get("macro-F1")?.other?.value).toBeCloseTo(60 / 90, 12);
    // Two values and two ratings: rank correlation and MCC are the same phi, 2·share − 1.
    expect(found.get("MCC")?.value.value).toBeCloseTo(70 / 90, 12);
    expect(found.get("rank correlation")?.value.value).toBeCloseTo(70 / 90, 12);
    expect(found.get("AUC")?.value.value).toBeCloseTo(80 / 90, 12);
    expect(found.has("F1 neutral")).toBe(false);
    // Stated .9 and .1, right in 8 of 9.
    expect(found.get("calibration error")?.value.value).toBeCloseTo(0.9 - 80 / 90, 12);
    expect(reliability.filter(({ count }) => count > 0).map(({ right }) => right)).toEqual([
      expect.closeTo(5 / 45, 12),
      expect.closeTo(40 / 45, 12),
    ]);
    const difference = found.get("macro-F1")?.difference;
    expect(difference?.value).toBeCloseTo(20 / 90, 12);
    // 20 of 90 comments decide it: ± 1.96·√(.222·.778/90) = ± .086.
    expect(difference?.low).toBeCloseTo(0.222 - 0.086, 1);
    expect(difference?.low).toBeGreaterThan(0.1);
  });

  it("reads mixed, and nothing found, as neutral", () => {
    expect(ratedAnswer(undefined)).toEqual({ value: 0, label: "neutral", chance: 0.5 });
    const probabilities = { negative: 0.1, neutral: 0, positive: 0.3, mixed: 0.6 };
    const mixed = ratedAnswer({ value: 0.1, label: "mixed", probabilities, by: "both" });
    expect(mixed.label).toBe("neutral");
    expect(mixed.chance).toBeCloseTo(0.75, 12);
  });

  it("answers for no comments, and for comments of one side, without an invented figure", () => {
    expect(measureRatings([], STARS, { draws: 20 }).figures).toEqual([]);
    const onlyGood = JUDGED.filter(({ rating }) => rating === 5);
    const names = measureRatings(onlyGood, STARS, { draws: 20 }).figures.map(({ name }) => name);
    expect(names).not.toContain("AUC");
    expect(names).not.toContain("macro-F1");
    expect(names).toContain("F1 positive");
  });
});

describe("judgeOverlay", () => {
  it("wants an interval above zero and none below, and the same answers gain nothing", () => {
    expect(judgeOverlay(measureRatings(JUDGED, STARS, { draws: 300 })).isWorthIt).toBe(true);
    const worse = JUDGED.map(({ rating, answer, other = answer }) => ({
      rating,
      answer: other,
      other: answer,
    }));
    const verdict = judgeOverlay(measureRatings(worse, STARS, { draws: 300 }));
    expect(verdict.isWorthIt).toBe(false);
    expect(verdict.losses.map(({ name }) => name)).toContain("macro-F1");
    const same = JUDGED.map(({ rating, answer }) => ({ rating, answer, other: answer }));
    expect(judgeOverlay(measureRatings(same, STARS, { draws: 50 }))).toEqual({
      gains: [],
      losses: [],
      isWorthIt: false,
    });
  });

  it("says what is too few, and how many came", () => {
    expect(tooFew({ negative: 30, neutral: 140, positive: 30 })).toBeUndefined();
    expect(tooFew({ negative: 29, neutral: 400, positive: 90 })).toMatch(
      /30 of them negative.*got 519 \(29 negative/,
    );
    expect(tooFew({ negative: 60, neutral: 0, positive: 60 })).toMatch(/at least 200.*got 120/);
  });
});

describe("evaluateRatings", () => {
  it("measures groups apart: the corpus' own, length and letters; small ones are only counted", () => {
    const judged = JUDGED.map((one, row) => ({
      ...one,
      comment: {
        id: String(row),
        language: "da",
        text: row < 45 ? "kort tekst" : "En Tekst Der Er Noget Længere End De Andre",
        group: row < 50 ? "shop" : row < 85 ? "kiosk" : "stand",
      },
    }));
    const { groups, small } = evaluateRatings(judged, STARS, { by: "firm", draws: 20 });
    expect(groups.map(({ by, name, measures }) => [by, name, measures.comments])).toEqual([
      ["firm", "shop", 50],
      ["firm", "kiosk", 35],
      ["length", "1–5 words", 45],
      ["length", "6–15 words", 45],
      ["letters", "both", 45],
      ["letters", "small letters", 45],
    ]);
    expect(small).toBe(1);
  });

  it("names bands and letters", () => {
    expect([0, 5, 6, 15, 16, 40, 41].map((words) => lengthBand("ord ".repeat(words)))).toEqual([
      "1–5 words",
      "1–5 words",
      "6–15 words",
      "6–15 words",
      "16–40 words",
      "16–40 words",
      "over 40 words",
    ]);
    expect(["ØV", "øv", "Øv", "10/10"].map(letterCase)).toEqual([
      "capitals",
      "small letters",
      "both",
      "small letters",
    ]);
  });
});
