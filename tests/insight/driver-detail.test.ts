import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeDrivers, type DriverRow } from "../../src/insight/compute-drivers.js";
import { computeFactorDrivers } from "../../src/insight/compute-factor-drivers.js";
import { summarizeDrivers } from "../../src/insight/summarize-drivers.js";
import type { DriverModel, DriverPolarity, DriverReport, FeedbackRow } from "../../src/model/index.js";
import { benjaminiHochberg } from "../../src/stats/benjamini-hochberg.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { readSurvey, SURVEY_COLUMNS } from "../stats/read-survey.js";
import { LABELS, makeRow, VERSION } from "./make-row.js";

const survey = readSurvey();
const THEMES = ["delivery", "support", "price", "app"];
const rows = survey.map((row) =>
  makeRow({
    id: row.id,
    rating: row.rating,
    fields: {
      period: row.period,
      segment: row.segment,
      person: String(Math.floor(Number(row.id) / 3)),
      ...Object.fromEntries(SURVEY_COLUMNS.map((name) => [name, String(row.flags[name])])),
    },
  }),
);
const options = {
  labels: LABELS,
  version: VERSION,
  factors: SURVEY_COLUMNS,
  pairs: THEMES.map((label) => ({ label, positive: `${label}_pos`, negative: `${label}_neg` })),
  by: ["segment"],
  period: { column: "period", before: "2024Q1", after: "2024Q2" },
};
const modelOf = (report: DriverReport): DriverModel => {
  const [model] = report.models;
  if (model === undefined || "rows" in model) throw new Error("no model of 0/1 columns");
  return model;
};
const report = summarizeDrivers(rows, options);
const model = modelOf(report);
const themeOf = (label: string) => {
  const theme = model.themes?.find((one) => one.label === label);
  if (theme === undefined) throw new Error(`no theme ${label}`);
  return theme;
};

// Numbers: golden/py_reference.txt (pandas, statsmodels 0.13.5) and golden/r_reference.txt (R 4.2).
describe("themes of the survey", () => {
  it.each([
    ["delivery", -9.00201, -8.10889, 2.2262, -0.7308, -29.1957, -20.76335],
    ["support", -3.81826, -4.37929, 2.4143, -0.2176, -11.34136, -6.96171],
    ["price", -5.33761, -5.97606, 1.7748, -0.323, -24.26185, -15.40274],
    ["app", -1.95528, -1.19378, 1.57, -0.2828, -10.86269, -8.55344],
  ])(
    "%s has the reference's impact, contribution, asymmetry and standardised difference",
    (label, impact, contribution, error, index, crude, adjusted) => {
      const theme = themeOf(label);
      expect(theme.impact?.value).toBeCloseTo(impact, 4);
      expect(((theme.impact?.high ?? 0) - impact) / 1.959964).toBeCloseTo(error, 3);
      expect(theme.contribution?.value).toBeCloseTo(contribution, 4);
      expect(theme.overlap).toBeCloseTo(impact / contribution, 4);
      expect(theme.asymmetry?.index.value).toBeCloseTo(index, 3);
      expect(theme.standardized?.[0]?.crude.value).toBeCloseTo(crude, 4);
      expect(theme.standardized?.[0]?.adjusted.value).toBeCloseTo(adjusted, 4);
    },
  );

  it("flags what shifts by more than a quarter within segments, and only that", () => {
    expect(THEMES.map((label) => themeOf(label).standardized?.[0]?.flag)).toEqual([
      "shift",
      "shift",
      "shift",
      undefined,
    ]);
  });

  it("names an asymmetry only where the whole interval is beyond the cut", () => {
    expect(themeOf("delivery").asymmetry?.kind).toBe("dissatisfier");
    for (const label of ["support", "price", "app"]) {
      const asymmetry = themeOf(label).asymmetry;
      expect(asymmetry?.kind).toBe("undetermined");
      expect(asymmetry?.index.low).toBeLessThan(asymmetry?.index.value as number);
      expect(asymmetry?.index.high).toBeGreaterThan(-0.2);
    }
  });

  it("has impacts that do not add up and contributions that do", () => {
    const sum = (of: (theme: ReturnType<typeof themeOf>) => number | undefined) =>
      THEMES.reduce((all, label) => all + (of(themeOf(label)) ?? 0), 0);
    expect(sum((theme) => theme.impact?.value)).toBeCloseTo(-20.113157379, 8);
    expect(sum((theme) => theme.contribution?.value) + model.intercept.value).toBeCloseTo(-6.8333333, 6);
  });
});

describe("importance of the survey's themes", () => {
  it("shares out R² among themes whose columns enter together, on the rating 0–10", () => {
    expect(model.importance).toMatchObject({ of: "rating", method: "exact" });
    expect(model.importance?.r2).toBeCloseTo(0.4548207136, 9);
    expect(model.importance?.players.map(({ label, columns, sign }) => [label, columns, sign])).toEqual([
      ["support", 2, -1],
      ["delivery", 2, -1],
      ["price", 2, -1],
      ["app", 2, -1],
    ]);
    for (const player of model.importance?.players ?? []) expect(player.aboveNoise).toBe(true);
    expect(model.importance?.dominance).toContainEqual({ over: "support", under: "app" });
  });

  it("leaves a column of noise below the yardstick", () => {
    const random = seededRandom(9);
    const noisy = rows.map((row) => {
      const fields = new Map([...row.feedback.fields, ["noise", random() < 0.3 ? "1" : "0"]]);
      return { ...row, feedback: { ...row.feedback, fields } };
    });
    const found = modelOf(summarizeDrivers(noisy, { ...options, factors: [...SURVEY_COLUMNS, "noise"] }));
    const player = found.importance?.players.find(({ label }) => label === "noise");
    expect(player?.aboveNoise).toBe(false);
  });
});

describe("the ordered logit beside the model", () => {
  it("has R's log-likelihood and fitted NPS, and agrees", () => {
    expect(model.check?.logLikelihood).toBeCloseTo(-1076.280319, 5);
    expect(model.check?.fittedNps).toBeCloseTo(-8.408038988, 3);
    expect(model.check?.disagreeing).toEqual([]);
    const support = model.check?.drivers.find(({ label }) => label === "support_neg");
    expect(support?.logOdds.value).toBeCloseTo(-2.4945822316, 8);
    expect(support?.effect).toBeCloseTo(-73.84, 2);
  });

  it("says where it disagrees with the straight line", () => {
    // Among detractors already, one more complaint cannot lower the NPS; on the scale 0–10 it can.
    const many = (count: number, rating: number, themes: readonly string[]): DriverRow[] =>
      Array.from({ length: count }, (_, index) => ({
        id: `${rating}-${themes}-${index}`,
        rating,
        weight: 1,
        comment: "read",
        themes: new Map(themes.map((theme) => [theme, "negative" as const])),
      }));
    const ratings = [...many(70, 10, []), ...many(30, 8, []), ...many(40, 5, [])];
    const complaints = [...many(50, 6, ["a"]), ...many(20, 9, ["a"])];
    const both = [...many(50, 0, ["a", "b"]), ...many(20, 9, ["a", "b"])];
    const found = computeDrivers([...ratings, ...complaints, ...both], { layer: "stages" });
    expect(found?.drivers.find(({ label }) => label === "b")?.coefficient?.value).toBeCloseTo(0, 9);
    expect(found?.check?.disagreeing).toContainEqual({ label: "b", polarity: "negative" });
  });
});

describe("why the survey's NPS moved", () => {
  const themes = model.change?.themes;
  const [segments] = model.change?.segments ?? [];

  it("by segment: mix −8.952, rate −10.048, with intervals about them", () => {
    expect(segments?.difference.value).toBeCloseTo(-19, 9);
    expect(segments?.mix.value).toBeCloseTo(-8.952183759247994, 9);
    expect(segments?.rate.value).toBeCloseTo(-10.047816240752008, 9);
    expect(segments?.groups.map(({ label, kind }) => [label, kind])).toEqual([
      ["loyal", "both"],
      ["new", "both"],
    ]);
    for (const part of [segments?.mix, segments?.rate, segments?.groups[0]?.mix]) {
      expect(part?.low).toBeLessThan(part?.value as number);
      expect(part?.high).toBeGreaterThan(part?.value as number);
    }
    expect(segments?.mix.high).toBeLessThan(0);
    expect(segments?.rate.high).toBeGreaterThan(0);
  });

  it("by theme: frequency −9.421, severity −9.579 with the baseline's −8.766 in it", () => {
    expect(themes?.frequency.value).toBeCloseTo(-9.420888223460528, 9);
    expect(themes?.severity.value).toBeCloseTo(-9.579111776539497, 9);
    expect(themes?.baseline.value).toBeCloseTo(-8.76576, 5);
    const delivery = themes?.columns.find(({ label }) => label === "delivery_neg");
    expect(delivery).toMatchObject({ before: { mentions: 36 }, after: { mentions: 55 }, kind: "both" });
    expect(delivery?.frequency.value).toBeCloseTo(-4.00141, 5);
    expect(delivery?.severity.value).toBeCloseTo(-1.43576, 5);
  });

  it("has the interval of the plain difference, within Monte-Carlo error", () => {
    // R, plain Wald: −19 ± 12.85
    expect(Math.abs((themes?.difference.low as number) + 31.85)).toBeLessThan(1.5);
    expect(Math.abs((themes?.difference.high as number) + 6.15)).toBeLessThan(1.5);
  });

  it("shows segments that came and went apart, and stays exact", () => {
    const moved = rows.map((row) => {
      const { fields } = row.feedback;
      const isNew = fields.get("period") === "2024Q2" && fields.get("support_pos") === "1";
      return {
        ...row,
        feedback: { ...row.feedback, fields: new Map([...fields, ["segment", isNew ? "fresh" : "old"]]) },
      };
    });
    const [found] = modelOf(summarizeDrivers(moved, options)).change?.segments ?? [];
    expect(found?.groups.find(({ label }) => label === "fresh")).toMatchObject({
      kind: "new",
      rate: { value: 0 },
    });
    expect(found?.new.value).not.toBe(0);
    expect(found?.lost.value).toBe(0);
    const sum = [found?.mix, found?.rate, found?.new, found?.lost].reduce(
      (all, part) => all + (part?.value ?? 0),
      0,
    );
    expect(sum).toBeCloseTo(-19, 9);
  });
});

describe("tests of a report taken together", () => {
  it("have one q over all of them, and their number is said", () => {
    const tests = [
      ...(report.change?.mentions ?? []).map(({ difference }) => difference),
      ...(report.change?.difference ? [report.change.difference] : []),
      ...(report.segments ?? []).flatMap(({ parts }) => parts.flatMap(({ difference }) => difference ?? [])),
      ...(model.themes ?? []).flatMap(({ standardized }) =>
        (standardized ?? []).map(({ adjusted }) => adjusted),
      ),
    ];
    expect(report.multiplicity).toMatchObject({ tests: 7, level: 0.05 });
    expect(tests).toHaveLength(7);
    const expected = benjaminiHochberg(tests.map(({ p }) => p));
    for (const [index, { q }] of tests.entries()) expect(q).toBeCloseTo(expected[index] as number, 12);
    expect(report.multiplicity?.standingOut).toBe(tests.filter(({ q }) => (q ?? 1) < 0.05).length);
  });

  it("leave the coefficients' q to their model (R's p.adjust over eight)", () => {
    const q = model.drivers.find(({ label }) => label === "app_pos")?.q;
    expect(q).toBeCloseTo(8.045276522e-3, 9);
  });
});

describe("other ways to look at the same survey", () => {
  it("gives the scores beside the NPS: distribution, mean, and what two such waves can show", () => {
    expect(report.distribution?.reduce((sum, count) => sum + count, 0)).toBe(600);
    const mean = survey.reduce((sum, row) => sum + row.rating, 0) / 600;
    expect(report.meanRating?.value).toBeCloseTo(mean, 12);
    // 1.95996·√2·3.30067 and (1.95996 + 0.84162)·√2·3.30067
    expect(report.detectable?.significant).toBeCloseTo(9.1488, 3);
    expect(report.detectable?.power80).toBeCloseTo(13.0774, 3);
  });

  it("widens intervals where one person answers several times, and keeps the numbers", () => {
    const alike = rows.flatMap((row) =>
      [row, row, row].map((one, copy) => ({
        ...one,
        feedback: { ...one.feedback, id: `${one.feedback.id}-${copy}` },
      })),
    );
    const withId = (one: (typeof rows)[number], index: number) => {
      const fields = new Map([...one.feedback.fields, ["who", String(Math.floor(index / 3))]]);
      return { ...one, feedback: { ...one.feedback, fields } };
    };
    const tripled = summarizeDrivers(alike.map(withId), { ...options, cluster: "who" });
    expect(tripled.cluster).toEqual({ column: "who", people: 600 });
    expect(tripled.nps?.score).toBeCloseTo(report.nps?.score as number, 9);
    // 1800 answers of 600 people who say the same are worth 600, less the G/(G − 1) of clusters.
    expect(tripled.nps?.effective).toBeCloseTo(599, 6);
    const [one, other] = [model, modelOf(tripled)].map((each) =>
      each.drivers.find(({ label }) => label === "support_neg"),
    );
    expect(other?.coefficient?.value).toBeCloseTo(one?.coefficient?.value as number, 8);
    const width = (driver: typeof one) => (driver?.coefficient?.high ?? 0) - (driver?.coefficient?.low ?? 0);
    expect(width(other) / width(one)).toBeCloseTo(1, 2);
  });

  it("says that a handful of people is too few to know how alike their answers are", () => {
    const found = summarizeDrivers(rows, { ...options, cluster: "segment" });
    expect(found.problems.map(({ code }) => code)).toContain("cluster/few-people");
    expect(report.problems).toEqual([]);
  });

  it("uses only the rows asked for, and says so", () => {
    const found = summarizeDrivers(rows, { ...options, where: [{ column: "segment", value: "new" }] });
    expect(found).toMatchObject({ answers: 283, rated: 283, where: [{ column: "segment", value: "new" }] });
  });

  it("ranks what is said to matter beside what goes with the score", () => {
    const estimates = new Map([
      ["app", 40],
      ["support", 10],
      ["delivery", 30],
      ["parking", 5],
    ]);
    const found = modelOf(summarizeDrivers(rows, { ...options, estimates }));
    expect(
      found.estimates?.map(({ label, statedRank, derivedRank }) => [label, statedRank, derivedRank]),
    ).toEqual([
      ["app", 1, 3],
      ["delivery", 2, 2],
      ["support", 3, 1],
    ]);
  });
});

describe("patterns", () => {
  const polarity = fc.constantFrom<DriverPolarity>("negative", "positive", "none");
  const anyRow = fc.record({
    rating: fc.constantFrom(2, 7, 9, 10),
    weight: fc.constantFrom(0.5, 1),
    comment: fc.constantFrom("read" as const, "none" as const),
    themes: fc.dictionary(fc.constantFrom("a", "b"), polarity).map((marks) => new Map(Object.entries(marks))),
    sentiment: fc.option(fc.constantFrom(-0.5, 0.1, 0.9), { nil: undefined }),
    count: fc.integer({ min: 1, max: 4 }),
  });

  it("give the same model from rows with counts as from the rows themselves", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 12, maxLength: 40 }), (patterns) => {
        const grouped = patterns.map(({ sentiment, ...row }, index): DriverRow => {
          const ids = Array.from({ length: row.count }, (_, copy) => `${index}-${copy}`);
          return { ...row, id: ids[0] ?? "", ids, ...(sentiment === undefined ? {} : { sentiment }) };
        });
        const single = grouped.flatMap(({ count = 1, ids = [], ...row }): DriverRow[] =>
          Array.from({ length: count }, (_, copy) => ({ ...row, id: ids[copy] ?? "" })),
        );
        const limits = { resamples: 60 };
        const one = computeDrivers(grouped, { layer: "stages", limits });
        const other = computeDrivers(single.reverse(), { layer: "stages", limits });
        const rounded = (found: DriverModel | undefined) =>
          JSON.parse(JSON.stringify(found ?? null), (_key, value) =>
            typeof value === "number" ? Math.round(value * 1e6) / 1e6 + 0 : value,
          );
        expect(rounded(one)).toEqual(rounded(other));
      }),
      { numRuns: 40 },
    );
  });
});

describe("columns many for the rows", () => {
  const feedback: FeedbackRow[] = rows.slice(0, 100).map(({ feedback: row }) => row);

  it("are shrunk, said so, without p, and still add up", () => {
    const found = computeFactorDrivers(feedback, SURVEY_COLUMNS, { limits: { columnMinimum: 5 } })
      .model as DriverModel;
    expect(found.problems.map(({ code }) => code)).toContain("drivers/shrunk");
    expect(found.penalty).toBeGreaterThan(0);
    for (const driver of found.drivers) expect(driver.p ?? driver.q).toBeUndefined();
    const score = feedback.reduce((sum, { rating = 0 }) => sum + (rating >= 9 ? 1 : rating <= 6 ? -1 : 0), 0);
    expect(found.sumOfContributions).toBeCloseTo(score, 9);
  });
});
