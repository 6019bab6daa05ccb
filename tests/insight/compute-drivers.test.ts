import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeDrivers, type DriverRow } from "../../src/insight/compute-drivers.js";
import { computeNps } from "../../src/insight/compute-nps.js";
import type { Driver, DriverModel, DriverPolarity } from "../../src/model/index.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { readSurvey } from "../stats/read-survey.js";

const themesOf = (marks: Readonly<Record<string, DriverPolarity>>) => new Map(Object.entries(marks));

/** The survey with its flags as themes; rows with both polarities of a theme are mixed. */
const survey: DriverRow[] = readSurvey().map((row) => {
  const themes = new Map<string, DriverPolarity>();
  for (const theme of ["delivery", "support", "price", "app"]) {
    const positive = row.flags[`${theme}_pos`] === 1;
    const negative = row.flags[`${theme}_neg`] === 1;
    if (positive || negative)
      themes.set(theme, positive && negative ? "mixed" : positive ? "positive" : "negative");
  }
  return { id: row.id, rating: row.rating, weight: 1, comment: "read", themes };
});

const modelOf = (rows: readonly DriverRow[], outcomes: readonly string[] = []): DriverModel => {
  const model = computeDrivers(rows, { layer: "stages", outcomes: new Set(outcomes), seed: 1 });
  if (model === undefined) throw new Error("no model");
  return model;
};
const driverOf = (model: DriverModel, label: string, polarity?: DriverPolarity): Driver => {
  const driver = model.drivers.find((one) => one.label === label && one.polarity === polarity);
  if (driver === undefined) throw new Error(`no driver ${label} ${polarity}`);
  return driver;
};
const many = (count: number, row: Omit<DriverRow, "id" | "weight">, weight = 1): DriverRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...row,
    weight,
    id: `${row.rating}-${row.comment}-${index}`,
  }));
const plain = (rating: number): Omit<DriverRow, "id" | "weight"> => ({
  rating,
  comment: "read",
  themes: new Map(),
});
const naming = (
  rating: number,
  label: string,
  polarity: DriverPolarity,
): Omit<DriverRow, "id" | "weight"> => ({
  rating,
  comment: "read",
  themes: themesOf({ [label]: polarity }),
});

describe("computeDrivers", () => {
  it("adds up to the NPS and is group differences where nothing is mentioned together", () => {
    const model = modelOf([
      ...many(40, plain(9)),
      ...many(10, plain(3)),
      ...many(30, naming(2, "delivery", "negative")),
      ...many(20, naming(10, "support", "positive")),
      ...many(20, naming(7, "support", "positive")),
    ]);
    // Baseline 100·(40 − 10)/50 = 60; delivery −100 − 60; support 50 − 60.
    expect(model.intercept.value).toBeCloseTo(60, 9);
    expect(model.observedBaseline?.score).toBeCloseTo(60, 9);
    expect(driverOf(model, "delivery", "negative").coefficient?.value).toBeCloseTo(-160, 9);
    expect(driverOf(model, "support", "positive").coefficient?.value).toBeCloseTo(-10, 9);
    expect(driverOf(model, "support", "positive").contribution?.value).toBeCloseTo((-10 * 40) / 120, 9);
    expect(model.sumOfContributions).toBeCloseTo((100 * (60 - 40)) / 120, 9);
  });

  it("keeps no comment and a language not read out of the zeros", () => {
    const model = modelOf([
      ...many(20, plain(9)),
      ...many(15, { rating: 3, comment: "none", themes: new Map() }),
      ...many(15, { rating: 7, comment: "not-read", themes: new Map() }),
    ]);
    expect(model.intercept.value).toBeCloseTo(100, 9);
    expect(driverOf(model, "no-comment")).toMatchObject({ role: "no-comment", mentions: 15, examples: [] });
    expect(driverOf(model, "no-comment").coefficient?.value).toBeCloseTo(-200, 9);
    expect(driverOf(model, "language-not-read").coefficient?.value).toBeCloseTo(-100, 9);
  });

  it("shows outcomes beside the model, never in it", () => {
    const rows = [
      ...survey,
      ...many(40, naming(10, "loyalty", "positive")),
      ...many(4, naming(0, "loyalty", "negative")),
    ];
    const model = modelOf(rows, ["loyalty"]);
    expect(model.drivers.some((driver) => driver.label === "loyalty")).toBe(false);
    expect(
      model.outcomes.map(({ polarity, mentions, reliability }) => [polarity, mentions, reliability]),
    ).toEqual([
      ["positive", 40, "normal"],
      ["negative", 4, "suppressed"],
    ]);
    expect(model.outcomes[0]?.with?.score).toBe(100);
    expect(model.outcomes[1]?.with).toBeUndefined();
    expect(model.sumOfContributions).toBeCloseTo(
      computeNps(rows.map((row) => row.rating))?.score as number,
      9,
    );
  });

  it("gives a group under 30 the wider interval, a mark and no p", () => {
    // Twelve detractors out of twelve: HC3 sees no variance at all among them.
    const model = modelOf([
      ...many(50, plain(9)),
      ...many(50, plain(5)),
      ...many(12, naming(0, "app", "negative")),
    ]);
    const driver = driverOf(model, "app", "negative");
    expect(driver.reliability).toBe("indicative");
    expect(driver.p).toBeUndefined();
    expect(driver.q).toBeUndefined();
    expect(driver.contrast).toBeUndefined();
    const half = (driver.coefficient?.high as number) - (driver.coefficient?.value as number);
    // By hand: √(SE₁² + SE₂²) of the adjusted counts 0.75/2.25/12.75 of 15, and 50.75/1.5/50.75 of 103, × 1.96.
    const error = (promoters: number, detractors: number, n: number) =>
      (promoters + detractors) / n - ((promoters - detractors) / n) ** 2;
    const expected = 196 * Math.sqrt(error(0.75, 12.75, 15) / 15 + error(50.75, 50.75, 103) / 103);
    expect(half).toBeCloseTo(expected, 2);
  });

  it("is no surer of a small group's impact than of share × difference", () => {
    // Twelve passives: neither they nor the share (the difference is 0) seem to vary.
    const model = modelOf([
      ...many(50, plain(9)),
      ...many(50, plain(5)),
      ...many(12, naming(7, "app", "none")),
    ]);
    const { impact, share } = driverOf(model, "app", "none");
    // Adjusted counts 0.75/13.5/0.75 of 15 and 50.75/1.5/50.75 of 103.
    const difference = 196 * Math.sqrt(1.5 / 15 / 15 + 101.5 / 103 / 103);
    expect(impact?.value).toBeCloseTo(0, 9);
    expect(impact?.high).toBeCloseTo(share * difference, 2);
  });

  it("says nothing of fewer than five, and pools the thin, loudly", () => {
    const model = modelOf([
      ...survey,
      ...many(3, naming(0, "web", "negative")),
      ...many(8, naming(1, "chat", "negative")),
    ]);
    const web = driverOf(model, "web", "negative");
    expect(web).toMatchObject({ mentions: 3, reliability: "suppressed", examples: [] });
    expect(web.with ?? web.without ?? web.coefficient ?? web.impact).toBeUndefined();
    const chat = driverOf(model, "chat", "negative");
    expect(chat.coefficient).toBeUndefined();
    expect(chat.with?.score).toBe(-100);
    expect(driverOf(model, "other", "negative")).toMatchObject({ role: "other", mentions: 11 });
    const pooled = model.problems.find((problem) => problem.code === "drivers/pooled");
    expect(pooled?.message).toContain("web (negative) 3");
    expect(pooled?.message).toContain("chat (negative) 8");
    expect(model.sumOfContributions).toBeCloseTo(
      computeNps([...survey.map((row) => row.rating), ...new Array(11).fill(0)])?.score as number,
      9,
    );
  });

  it("leaves out what is thin even together, and what all but nobody lacks", () => {
    const model = modelOf([
      ...many(30, naming(9, "use", "positive")),
      ...many(30, naming(3, "use", "positive")),
      ...many(4, plain(7)),
      ...many(2, naming(0, "web", "negative")),
    ]);
    expect(model.drivers.every((driver) => driver.coefficient === undefined)).toBe(true);
    expect(model.problems.map((problem) => problem.code).sort()).toEqual([
      "drivers/left-out",
      "drivers/too-common",
    ]);
    expect(model.sumOfContributions).toBeCloseTo(model.intercept.value, 12);
  });

  it("gives a model no more columns than its rows can carry, pooling the thinnest", () => {
    const rows = ["a", "b", "c", "d", "e", "f"].flatMap((label, index) => [
      ...many(6, naming(9, label, "positive")),
      ...many(6 + index, naming(2, label, "positive")),
    ]);
    // 100 rows at 25 a column: four columns, one of them the pool.
    const model = computeDrivers([...rows, ...many(13, plain(7))], {
      layer: "stages",
      limits: { rowsPerColumn: 25 },
    });
    const inModel = model?.drivers.filter((driver) => driver.coefficient !== undefined);
    expect(inModel?.map((driver) => driver.label).sort()).toEqual(["d", "e", "f", "other"]);
    expect(inModel?.find((driver) => driver.label === "other")?.mentions).toBe(12 + 13 + 14);
    expect(model?.problems.map((problem) => problem.code)).toEqual(["drivers/pooled", "drivers/shrunk"]);
  });

  it("leaves out one of two themes that always come together, by name", () => {
    const both = (rating: number): Omit<DriverRow, "id" | "weight"> => ({
      rating,
      comment: "read",
      themes: themesOf({ phone: "negative", support: "negative" }),
    });
    const model = modelOf([...many(30, plain(9)), ...many(15, both(3)), ...many(15, both(8))]);
    expect(model.problems).toHaveLength(1);
    expect(model.problems[0]?.message).toContain("support (negative) can be told from phone (negative)");
    expect(driverOf(model, "support", "negative").coefficient).toBeUndefined();
    expect(driverOf(model, "support", "negative").mentions).toBe(30);
    expect(model.drivers.map((driver) => Number.isNaN(driver.coefficient?.value))).not.toContain(true);
  });

  it("has no model of four rows", () => {
    expect(computeDrivers(many(4, plain(9)), { layer: "stages" })).toBeUndefined();
  });

  it("draws the same examples for the same seed in any order, and others for another", () => {
    const reversed = [...survey].reverse();
    const of = (rows: readonly DriverRow[], seed: number) =>
      computeDrivers(rows, { layer: "stages", seed })?.drivers.map((driver) => driver.examples);
    expect(of(reversed, 1)).toEqual(of(survey, 1));
    expect(of(survey, 2)).not.toEqual(of(survey, 1));
    const driver = driverOf(modelOf(survey), "support", "negative");
    const mentioning = survey.filter((row) => row.themes.get("support") === "negative").map((row) => row.id);
    expect(driver.examples).toHaveLength(3);
    for (const id of driver.examples) expect(mentioning).toContain(id);
  });

  it("tells what the layer adds to the tone", () => {
    const rows = survey.map((row, index) => ({ ...row, sentiment: (row.rating - 5) / 5 + (index % 3) / 10 }));
    const model = modelOf(rows);
    expect(model.sentimentR2).toBeGreaterThan(0.5);
    expect(model.withSentimentR2).toBeGreaterThanOrEqual(model.sentimentR2 as number);
    expect(model.withSentimentR2).toBeGreaterThanOrEqual(model.r2);
    expect(modelOf(survey).sentimentR2).toBeUndefined();
  });
});

describe("contrasts", () => {
  const model = modelOf(survey);

  it("compare each theme with the average of its polarity, weighted by mentions", () => {
    const negative = model.drivers.filter(
      (driver) => driver.polarity === "negative" && driver.p !== undefined,
    );
    const total = negative.reduce((sum, driver) => sum + driver.mentions, 0);
    const average =
      negative.reduce((sum, driver) => sum + (driver.coefficient?.value as number) * driver.mentions, 0) /
      total;
    for (const driver of negative) {
      expect(driver.contrast?.value).toBeCloseTo((driver.coefficient?.value as number) - average, 8);
    }
  });

  it("find a theme that is complained of by another kind of customer, and only then", () => {
    const complaints = (label: string, low: number, high: number) => [
      ...many(low, naming(2, label, "negative")),
      ...many(high, naming(9, label, "negative")),
    ];
    const others = [...many(60, plain(9)), ...many(60, plain(4))];
    const alike = modelOf([
      ...others,
      ...complaints("a", 30, 10),
      ...complaints("b", 30, 10),
      ...complaints("c", 30, 10),
    ]);
    expect(alike.equality).toHaveLength(1);
    expect(alike.equality[0]).toMatchObject({ polarity: "negative", drivers: 3 });
    expect(alike.equality[0]?.p).toBeCloseTo(1, 9);
    const unlike = modelOf([
      ...others,
      ...complaints("a", 30, 10),
      ...complaints("b", 30, 10),
      ...complaints("c", 10, 30),
    ]);
    expect(unlike.equality[0]?.p).toBeLessThan(0.001);
    // NPS −50, −50, +50: the average mention is −16.67, c is 66.67 above it.
    expect(driverOf(unlike, "c", "negative").contrast?.value).toBeCloseTo(200 / 3, 9);
    expect(driverOf(unlike, "c", "negative").contrast?.q).toBeLessThan(0.001);
    expect(driverOf(unlike, "a", "negative").contrast?.value).toBeCloseTo(-100 / 3, 9);
  });
});

const anyRow = fc.record({
  rating: fc.integer({ min: 0, max: 10 }),
  weight: fc.double({ min: 0.1, max: 4, noNaN: true }),
  comment: fc.constantFrom("read" as const, "none" as const, "not-read" as const),
  themes: fc
    .dictionary(
      fc.constantFrom("delivery", "support", "price"),
      fc.constantFrom<DriverPolarity>("negative", "positive", "mixed", "none"),
    )
    .map(themesOf),
});
const anyRows = fc
  .array(anyRow, { minLength: 30, maxLength: 150 })
  .map((rows) => rows.map((row, index): DriverRow => ({ ...row, id: String(index) })));
const npsOf = (rows: readonly DriverRow[]) =>
  computeNps(
    rows.map((row) => row.rating),
    rows.map((row) => row.weight),
  )?.score as number;

describe("for any rows", () => {
  it("intercept and contributions add up to the weighted NPS, and nothing is NaN", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const model = modelOf(rows);
        const sum = model.drivers.reduce(
          (total, driver) => total + (driver.contribution?.value ?? 0),
          model.intercept.value,
        );
        expect(sum).toBeCloseTo(npsOf(rows), 9);
        expect(model.sumOfContributions).toBeCloseTo(npsOf(rows), 9);
        expect(JSON.stringify(model)).not.toContain("null");
      }),
      { numRuns: 60 },
    );
  });

  it("impact is share × (NPS with − NPS without)", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { impact, share, with: withIt, without } of modelOf(rows).drivers) {
          if (impact === undefined || withIt === undefined || without === undefined) continue;
          expect(impact.value).toBeCloseTo(share * (withIt.score - without.score), 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("the order of the rows changes nothing", () => {
    fc.assert(
      fc.property(anyRows, fc.integer(), (rows, seed) => {
        const random = seededRandom(seed);
        const shuffled = rows
          .map((row) => ({ row, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const [one, other] = [modelOf(rows), modelOf(shuffled)];
        const named = (model: DriverModel) =>
          new Map(
            model.drivers.map((driver) => [`${driver.label}/${driver.polarity}/${driver.role}`, driver]),
          );
        expect([...named(other).keys()].sort()).toEqual([...named(one).keys()].sort());
        for (const [name, driver] of named(one)) {
          const twin = named(other).get(name) as Driver;
          expect(twin.examples).toEqual(driver.examples);
          expect(twin.coefficient?.value ?? 0).toBeCloseTo(driver.coefficient?.value ?? 0, 7);
          expect(twin.coefficient?.high ?? 0).toBeCloseTo(driver.coefficient?.high ?? 0, 7);
        }
        expect(other.problems).toEqual(one.problems);
      }),
      { numRuns: 40 },
    );
  });

  it("half weights on doubled rows keep the estimates", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const doubled = [...rows, ...rows.map((row) => ({ ...row, id: `${row.id}b` }))].map((row) => ({
          ...row,
          weight: row.weight / 2,
        }));
        // Limits doubled too, so that the same columns are thick enough.
        const limits = { columnMinimum: 20, rowsPerColumn: 20, suppressBelow: 10, indicativeBelow: 60 };
        const other = computeDrivers(doubled, { layer: "stages", limits });
        const one = computeDrivers(rows, { layer: "stages" });
        expect(other?.intercept.value).toBeCloseTo(one?.intercept.value as number, 7);
        expect(other?.r2).toBeCloseTo(one?.r2 as number, 9);
        for (const driver of one?.drivers ?? []) {
          const twin = other?.drivers.find((d) => d.label === driver.label && d.polarity === driver.polarity);
          expect(twin?.coefficient?.value ?? 0).toBeCloseTo(driver.coefficient?.value ?? 0, 7);
          expect(twin?.share).toBeCloseTo(driver.share, 9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("topics without any effect of their own", () => {
  // A comment justifies a score just given (domain 2.3): the score comes first, the topics are drawn by their own
  // frequencies, and the polarity of each mention follows the score alone.
  const topics: readonly (readonly [string, number])[] = [
    ["a", 0.35],
    ["b", 0.3],
    ["c", 0.25],
    ["d", 0.2],
    ["e", 0.2],
    ["f", 0.15],
  ];
  const simulate = (seed: number): DriverRow[] => {
    const random = seededRandom(seed);
    return Array.from({ length: 600 }, (_, index) => {
      const level = random();
      const rating = level < 0.3 ? 4 : level < 0.6 ? 7 : 9;
      const negativeShare = rating === 4 ? 0.8 : rating === 7 ? 0.4 : 0.15;
      const themes = new Map<string, DriverPolarity>();
      for (const [topic, frequency] of topics) {
        if (random() < frequency) themes.set(topic, random() < negativeShare ? "negative" : "positive");
      }
      return { id: String(index), rating, weight: 1, comment: "read" as const, themes };
    });
  };

  it("are told apart by the equality test and the contrasts about as often as chance allows, unlike by p", () => {
    const rounds = 60;
    let jointHits = 0;
    let jointTests = 0;
    let contrastHits = 0;
    let contrastTests = 0;
    let zeroHits = 0;
    let zeroTests = 0;
    for (let round = 0; round < rounds; round++) {
      const model = computeDrivers(simulate(1000 + round), {
        layer: "stages",
        limits: { resamples: 0 },
      }) as DriverModel;
      for (const test of model.equality) {
        jointTests++;
        if (test.p < 0.05) jointHits++;
      }
      for (const driver of model.drivers) {
        if (driver.contrast !== undefined) {
          contrastTests++;
          if (driver.contrast.p < 0.05) contrastHits++;
        }
        if (driver.polarity === "negative" && driver.p !== undefined) {
          zeroTests++;
          if (driver.p < 0.05) zeroHits++;
        }
      }
    }
    expect(jointTests).toBe(2 * rounds);
    expect(contrastTests).toBeGreaterThan(10 * rounds);
    expect(jointHits / jointTests).toBeLessThan(0.1);
    expect(contrastHits / contrastTests).toBeLessThan(0.08);
    expect(contrastHits / contrastTests).toBeGreaterThan(0.02);
    expect(zeroHits / zeroTests).toBeGreaterThan(0.5);
  });
});
