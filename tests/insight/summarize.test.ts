import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/insight/limits.js";
import { measureMetrics } from "../../src/insight/measure-metrics.js";
import { type SummarizeOptions, summarize } from "../../src/insight/summarize.js";
import type { AnalyzedRow, DriverModel } from "../../src/model/index.js";
import { readSurvey } from "../stats/read-survey.js";
import { LABELS, makeRow, type Short, VERSION } from "./make-row.js";

const options: SummarizeOptions = {
  source: "survey.csv",
  labels: LABELS,
  version: VERSION,
  segments: ["segment"],
};

/** The survey as analysed rows: delivery, support, price and app as stages. */
const survey = readSurvey().map((row) => {
  const stages = ["delivery", "support", "price", "app"].flatMap((theme) => {
    const positive = row.flags[`${theme}_pos`] === 1;
    const negative = row.flags[`${theme}_neg`] === 1;
    return positive && negative ? [`${theme}~`] : positive ? [`${theme}+`] : negative ? [`${theme}-`] : [];
  });
  return makeRow({
    id: row.id,
    rating: row.rating,
    text: `answer ${row.id} about ${stages.join(" ")} in this shop`,
    stages,
    fields: { period: row.period, segment: row.segment },
  });
});
const odd: AnalyzedRow[] = [
  makeRow({ id: "601", missing: "dont-know", stages: ["delivery-"] }, 601),
  makeRow({ id: "602", missing: "empty" }, 602),
  makeRow({ id: "603", missing: "invalid" }, 603),
  makeRow({ id: "604", rating: 9, text: "" }, 604),
  makeRow({ id: "605", rating: 9, text: "-", nonAnswer: true }, 605),
  makeRow({ id: "606", rating: 9, text: "etwas", language: "xx" }, 606),
  makeRow({ id: "607", rating: 9, text: "the same words", emotions: ["joy"] }, 607),
  makeRow({ id: "608", rating: 9, text: "the same words" }, 608),
];
const summary = summarize([...survey, ...odd], options);

describe("summarize", () => {
  it("accounts for every row", () => {
    expect(summary.reconciliation).toEqual({
      rows: 608,
      used: 605,
      withoutScore: 1,
      dontKnow: 1,
      invalidScore: 1,
      withText: 602,
      emptyText: 1,
      nonAnswers: 1,
      languageNotRead: 1,
      withEvidence: summary.reconciliation.withTheme + 1,
      withTheme: survey.filter((row) => (row.analyses[0]?.stages.length ?? 0) > 0).length,
      duplicateTexts: 1,
    });
  });

  it("shows the whole distribution and the mean beside the NPS", () => {
    expect(summary.distribution).toHaveLength(11);
    expect(summary.distribution.reduce((sum, count) => sum + count, 0)).toBe(605);
    const mean = summary.distribution.reduce((sum, count, score) => sum + count * score, 0) / 605;
    expect(summary.meanRating?.value).toBeCloseTo(mean, 9);
    expect(summary.nps).toMatchObject({ promoters: 182, passives: 205, detractors: 218, n: 605 });
  });

  it("has a model for each layer that adds up to the NPS", () => {
    expect(summary.models.map((model) => model.layer)).toEqual(["stages", "needs", "touchpoints"]);
    for (const model of summary.models) {
      expect(model.sumOfContributions).toBeCloseTo(summary.nps?.score as number, 9);
    }
  });

  it("keeps the journey's order, outcomes marked, what is not mentioned included", () => {
    expect(summary.stages.map((stage) => stage.label)).toEqual([
      "delivery",
      "support",
      "loyalty",
      "exit",
      "app",
      "price",
    ]);
    expect(summary.stages.map((stage) => stage.role)).toEqual([
      "theme",
      "theme",
      "outcome",
      "outcome",
      "theme",
      "theme",
    ]);
    expect(summary.touchpoints.map(({ label, owner }) => [label, owner])).toEqual([
      ["phone", "brand"],
      ["carrier", "partner"],
    ]);
  });

  it("leaves out a label held by fewer than five, and lists it", () => {
    expect(summary.emotions).toEqual([]);
    expect(summary.suppressed).toEqual([{ where: "emotions", label: "joy", n: 1 }]);
  });

  it("counts problems by code, an empty cell being none", () => {
    expect(summary.problems.map(({ code, count }) => [code, count])).toEqual([
      ["language/unsupported", 1],
      ["segment/empty", 1],
    ]);
    expect(summary.languages).toEqual([
      { code: "en", n: 602, read: true },
      { code: "xx", n: 1, read: false },
    ]);
    const many = summarize(
      [
        makeRow({ id: "1", fields: { segment: "a" } }),
        makeRow({ id: "2", language: "xx" }),
        makeRow({ id: "3", language: "xx" }),
      ],
      options,
    );
    expect(many.problems.map(({ code, count }) => [code, count])).toEqual([
      ["language/unsupported", 2],
      ["segment/empty", 1],
    ]);
    const blank = summarize([makeRow({ id: "1", rating: 9, text: " ", language: "xx" })], {
      ...options,
      segments: [],
    });
    expect(blank.problems).toEqual([]);
    expect(blank.languages).toEqual([]);
  });

  // Golden survey (../shared/golden, R and statsmodels): Kitagawa and Oaxaca–Blinder of the change between its periods.
  it("splits the change by segment and by theme as the golden survey's is split", () => {
    const compared = summarize(survey, { ...options, period: { column: "period" } });
    const { change } = compared.models[0] ?? {};
    expect(change?.segments).toHaveLength(1);
    const [segments] = change?.segments ?? [];
    expect(segments?.levels.before).toEqual({ score: expect.closeTo(2.6667, 4), n: 300 });
    expect(segments?.levels.after).toEqual({ score: expect.closeTo(-16.3333, 4), n: 300 });
    expect([segments?.mix.value, segments?.rate.value]).toEqual([
      expect.closeTo(-8.952, 3),
      expect.closeTo(-10.048, 3),
    ]);
    const themes = change?.themes;
    expect((themes?.frequency.value ?? 0) + (themes?.severity.value ?? 0)).toBeCloseTo(-19, 9);
    for (const part of [segments?.mix, segments?.rate, themes?.frequency, themes?.severity]) {
      expect(part?.low).toBeLessThan(part?.value ?? Number.NaN);
      expect(part?.high).toBeGreaterThan(part?.value ?? Number.NaN);
    }
    expect(compared.models[0]?.themes?.every(({ standardized }) => standardized?.length === 1)).toBe(true);
  });

  it("gives one q to all differences it shows, and their number", () => {
    const { multiplicity, ...compared } = summarize(survey, { ...options, period: { column: "period" } });
    const tests = [
      compared.change?.difference,
      ...(compared.change?.mentions ?? []).map(({ difference }) => difference),
      ...compared.segments.flatMap(({ parts }) => parts.map(({ difference }) => difference)),
      ...compared.models.flatMap(({ drivers }) => drivers.map(({ contrast }) => contrast)),
      ...compared.models.flatMap(({ themes = [] }) =>
        themes.flatMap(({ standardized = [] }) => standardized.map(({ adjusted }) => adjusted)),
      ),
      ...(compared.empathy.contrasts ?? []).map(({ difference }) => difference),
      ...(compared.integrity?.units ?? []).flatMap(({ parts }) =>
        parts.flatMap(({ heaping, gap }) => [heaping, gap?.gap]),
      ),
      compared.integrity?.change?.gap,
      compared.failureDemand?.difference,
    ].filter((test) => test !== undefined);
    expect(multiplicity?.tests).toBe(tests.length);
    // Benjamini and Hochberg's steps, written out.
    const sorted = [...tests].sort((left, right) => left.p - right.p);
    sorted.forEach((test, index) => {
      const later = sorted.slice(index).map(({ p }, step) => (p * sorted.length) / (index + step + 1));
      expect(test.q).toBeCloseTo(Math.min(1, ...later), 9);
    });
  });

  it("measures other scores for all and by segment, from the part alone", () => {
    const rows = survey.map((row, index) => ({
      ...row,
      feedback: {
        ...row.feedback,
        fields: new Map([...row.feedback.fields, ["effort", index % 7 === 0 ? "" : String(1 + (index % 5))]]),
      },
    }));
    const metrics = [{ kind: "ces" as const, columns: ["effort"] }];
    const found = summarize(rows, { ...options, metrics }).metrics;
    const direct = measureMetrics(
      rows.map(({ feedback }) => feedback),
      metrics,
      DEFAULT_LIMITS,
      undefined,
      ["segment"],
    ).metrics;
    expect(found).toHaveLength(1);
    expect(found?.[0]?.mean?.value).toBeCloseTo(direct[0]?.mean?.value ?? Number.NaN, 9);
    expect(found?.[0]?.mean?.high).toBeCloseTo(direct[0]?.mean?.high ?? Number.NaN, 9);
    expect(found?.[0]?.distribution).toEqual(direct[0]?.distribution);
    const parts = found?.[0]?.groups?.[0]?.parts ?? [];
    expect(parts.map(({ label, n }) => [label, n])).toEqual(
      direct[0]?.groups?.[0]?.parts.map(({ label, n }) => [label, n]),
    );
    const [one, other] = parts;
    // Two groups: what one is above the other, the other is below it.
    expect(one?.difference?.value).toBeCloseTo(-(other?.difference?.value ?? Number.NaN), 9);
    expect(one?.difference?.q).toBeDefined();
  });

  it("compares periods when asked, and not where there is nothing to compare", () => {
    expect(summary.change).toBeUndefined();
    const compared = summarize(survey, { ...options, period: { column: "period" } });
    expect(compared.change?.difference?.value).toBeCloseTo(-19, 9);
    expect(summarize(survey, { ...options, period: "none" }).change).toBeUndefined();
  });

  it("is about all rows where none has a score, without NPS and models", () => {
    const unrated = summarize([makeRow({ id: "1", stages: ["delivery-"] }), ...odd.slice(0, 3)], options);
    expect(unrated.nps).toBeUndefined();
    expect(unrated.models).toEqual([]);
    expect(unrated.reconciliation).toMatchObject({ rows: 4, used: 0, withText: 4 });
    expect(unrated.stages.find((stage) => stage.label === "delivery")?.mentions).toBe(2);
  });

  it("survives a file without rows", () => {
    const empty = summarize([], options);
    expect(empty).toMatchObject({ reliability: "suppressed", models: [], quotes: [], callBacks: [] });
    expect(empty.reconciliation.rows).toBe(0);
  });

  it("cuts a long call-back list, and says so", () => {
    const angry = Array.from({ length: 7 }, (_, index) =>
      makeRow({ id: String(index), rating: 1, signals: ["unresolved"] }, index),
    );
    const cut = summarize(angry, { ...options, segments: [], callBackLimit: 5 });
    expect(cut.callBacks).toHaveLength(5);
    expect(cut.callBacksFound).toBe(7);
    expect(summary).not.toHaveProperty("callBacksFound");
    expect(cut.problems[0]).toMatchObject({
      code: "call-backs/cut",
      message: expect.stringContaining("7 detractors"),
    });
  });

  it("never writes a word of cause into its problems", () => {
    const words = /\b(because|due to|caus\w*|leads? to|drives?|drags?|lifts?|would rise)\b/i;
    const said = [summary.problems, ...summary.models.map((model) => model.problems)].flat();
    expect(said.length).toBeGreaterThan(2);
    for (const { message, hint } of said) expect(`${message} ${hint ?? ""}`).not.toMatch(words);
  });
});

const anyShort: fc.Arbitrary<Omit<Short, "id">> = fc.record(
  {
    rating: fc.integer({ min: 0, max: 10 }),
    weight: fc.constantFrom(0.5, 1, 2),
    text: fc.constantFrom("", "Called Mette about delivery", "all is well here", "-"),
    language: fc.constantFrom("da", "sv", "xx"),
    stages: fc.subarray(["delivery-", "support+", "exit", "use~"]),
    needs: fc.subarray(["seen+", "seen-", "ease-"]),
    emotions: fc.subarray(["joy", "anger"]),
    signals: fc.subarray(["wait", "resolved", "unresolved"]),
    sentiment: fc.constantFrom(-0.5, 0.2),
    date: fc.constantFrom("2024-01-05", "2024-02-10", "2024-06-20"),
  },
  { requiredKeys: [] },
);

describe("for any rows", () => {
  it("no number is NaN or infinite, and everything adds up", () => {
    fc.assert(
      fc.property(fc.array(anyShort, { maxLength: 60 }), (shorts) => {
        const rows = shorts.map((short, index) => makeRow({ ...short, id: String(index) }, index + 1));
        const found = summarize(rows, { ...options, segments: [] });
        const walk = (value: unknown): void => {
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          else if (value !== null && typeof value === "object")
            for (const inner of Object.values(value)) walk(inner);
        };
        walk(found);
        const { rows: all, used, withoutScore, dontKnow, invalidScore, ...rest } = found.reconciliation;
        expect(used + withoutScore + dontKnow + invalidScore).toBe(all);
        expect(rest.withText + rest.emptyText + rest.nonAnswers + rest.languageNotRead).toBe(
          used > 0 ? used : all,
        );
        for (const model of found.models)
          expect(model.sumOfContributions).toBeCloseTo(found.nps?.score as number, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("the order of the rows changes nothing", () => {
    const reversed = summarize([...survey, ...odd].reverse(), options);
    const { models, ...rest } = reversed;
    const { models: before, ...others } = summary;
    const round = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value, (_, one) => (typeof one === "number" ? Number(one.toFixed(7)) + 0 : one)),
      );
    expect(round(rest)).toEqual(round(others));
    const numbers = (list: readonly DriverModel[]) =>
      round(list.map(({ drivers, ...model }) => ({ ...model, drivers })));
    expect(numbers(models)).toEqual(numbers(before));
  });
});
