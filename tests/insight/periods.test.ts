import { describe, expect, it } from "vitest";
import { choosePeriods } from "../../src/insight/choose-periods.js";
import { compareMentions } from "../../src/insight/compare-mentions.js";
import { comparePeriods } from "../../src/insight/compare-periods.js";
import { DEFAULT_LIMITS } from "../../src/insight/limits.js";
import { type PeriodChoice, parsePeriod } from "../../src/insight/parse-period.js";
import { type RowFacts, rowFacts } from "../../src/insight/row-facts.js";
import { readSurvey } from "../stats/read-survey.js";
import { makeRow, type Short } from "./make-row.js";

const choose = (facts: readonly RowFacts[], choice?: PeriodChoice) =>
  choosePeriods(facts, choice, "date", DEFAULT_LIMITS);
const dated = (dates: readonly string[]) =>
  dates.map((date, index) => rowFacts(makeRow({ id: String(index), rating: 8, date })));
const days = (from: string, count: number, step = 1) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + index * step * 86_400_000).toISOString().slice(0, 10),
  );

const survey = readSurvey().map((row) =>
  rowFacts(
    makeRow({
      id: row.id,
      rating: row.rating,
      fields: { period: row.period },
      stages: row.flags.delivery_neg === 1 ? ["delivery-"] : [],
    }),
  ),
);

describe("parsePeriod", () => {
  it("reads a column, and a column with two values", () => {
    expect(parsePeriod("quarter")).toEqual({ column: "quarter" });
    expect(parsePeriod("quarter=2024Q1..2024Q2")).toEqual({
      column: "quarter",
      before: "2024Q1",
      after: "2024Q2",
    });
    expect(parsePeriod("date=2024-01..2024-02")).toEqual({
      column: "date",
      before: "2024-01",
      after: "2024-02",
    });
  });

  it.each(["", "quarter=2024Q1", "=a..b", "quarter=..b"])("says what it expects instead of %j", (text) => {
    expect(parsePeriod(text)).toMatchObject({ code: "period/format" });
  });
});

describe("choosePeriods by column", () => {
  it("takes the last two values in order, numbers by size", () => {
    const facts = ["week 10", "week 9", "week 8"].flatMap((week, index) =>
      [0, 1].map((copy) => rowFacts(makeRow({ id: `${index}-${copy}`, rating: 8, fields: { week } }))),
    );
    const { periods } = choose(facts, { column: "week" });
    expect([periods?.before.label, periods?.after.label]).toEqual(["week 9", "week 10"]);
    expect(periods?.after.rows).toHaveLength(2);
  });

  it("says which values there are when a named one is missing", () => {
    const { periods, problems } = choose(survey, { column: "period", before: "2024Q1", after: "2025Q1" });
    expect(periods).toBeUndefined();
    expect(problems[0]?.message).toContain('"2025Q1"');
    expect(problems[0]?.message).toContain("2024Q1, 2024Q2");
  });

  it("says so where a column holds one value or does not exist", () => {
    expect(choose(survey, { column: "nothing" }).problems[0]?.code).toBe("period/too-few-values");
  });
});

describe("choosePeriods by date", () => {
  it("takes two calendar quarters where all dates lie in two", () => {
    const { periods } = choose(dated([...days("2024-01-15", 40, 2), ...days("2024-04-01", 40)]));
    expect([periods?.before.label, periods?.after.label]).toEqual(["2024-Q1", "2024-Q2"]);
    expect(periods?.before.rows).toHaveLength(39);
  });

  it("else halves at the median date, the median day in the later half", () => {
    const { periods } = choose(dated(days("2023-11-01", 101, 2)));
    expect(periods?.before.rows).toHaveLength(50);
    expect(periods?.after.rows).toHaveLength(51);
    expect(periods?.before.label).toBe("2023-11-01..2024-02-07");
  });

  it("never makes an empty half, even where the first day holds most", () => {
    const { periods } = choose(
      dated([...new Array(50).fill("2024-01-01"), ...days("2024-05-01", 5), "2024-09-01"]),
    );
    expect(periods?.before.rows).toHaveLength(50);
    expect(periods?.after.rows).toHaveLength(6);
  });

  it("sees one period in dates closer than 60 days, unless asked for", () => {
    const facts = dated(days("2024-01-01", 59));
    expect(choose(facts)).toEqual({ problems: [] });
    expect(choose(facts, { column: "date" }).periods).toBeDefined();
    expect(choose(dated([]))).toEqual({ problems: [] });
  });

  it("reads years, months, quarters and days as values of the date column", () => {
    const facts = dated(days("2023-01-01", 700));
    const size = (before: string, after: string) => {
      const { periods } = choose(facts, { column: "date", before, after });
      return [periods?.before.rows.length, periods?.after.rows.length];
    };
    expect(size("2023", "2024-02")).toEqual([365, 29]);
    expect(size("2023Q1", "2024-Q1")).toEqual([90, 91]);
    expect(size("2023-01-05", "2023-01-06")).toEqual([1, 1]);
  });
});

describe("comparePeriods", () => {
  const { periods } = choose(survey, { column: "period" });
  if (periods === undefined) throw new Error("no periods");
  const change = comparePeriods(periods, DEFAULT_LIMITS);

  it("is R's difference of the survey's periods, later − earlier", () => {
    expect(change.difference?.value).toBeCloseTo(-19, 9);
    expect(change.difference?.low).toBeCloseTo(-31.58398418244, 8);
    expect(change.difference?.high).toBeCloseTo(-6.0397781938, 8);
    expect(change.difference?.p).toBeCloseTo(0.00389171586, 10);
  });

  it("says what two such samples can show", () => {
    // Variance of all 600: p + d − (p − d)² = 0.65833 − 0.00467 = 0.65366; √(2·0.65366/300)·1.96 = 12.94 points
    expect(change.detectable?.significant).toBeCloseTo(12.94, 2);
    expect(change.detectable?.power80).toBeCloseTo(18.49, 2);
  });

  it("counts mentions of each theme in both, in percentage points with p and q", () => {
    const [delivery] = change.mentions;
    const count = (period: string) =>
      readSurvey().filter((row) => row.period === period && row.flags.delivery_neg === 1).length;
    expect(delivery).toMatchObject({
      layer: "stages",
      label: "delivery",
      polarity: "negative",
      before: { mentions: count("2024Q1"), of: 300 },
      after: { mentions: count("2024Q2"), of: 300 },
    });
    expect(delivery?.difference.value).toBeCloseTo((count("2024Q2") - count("2024Q1")) / 3, 9);
    expect(delivery?.difference.q).toBe(delivery?.difference.p);
  });

  it("says nothing of periods with fewer than five rows", () => {
    const few = comparePeriods(
      { ...periods, after: { label: "now", rows: periods.after.rows.slice(0, 4) } },
      DEFAULT_LIMITS,
    );
    expect(few.difference).toBeUndefined();
    expect(few.after).toMatchObject({ n: 4, reliability: "suppressed" });
    expect(few.mentions).toEqual([]);
  });
});

describe("compareMentions", () => {
  const group = (count: number, short: Omit<Short, "id">) =>
    Array.from({ length: count }, (_, index) => rowFacts(makeRow({ ...short, id: String(index) })));

  it("takes the comments that were read as the whole, and compares nothing rare", () => {
    const before = [...group(20, { stages: ["delivery-"] }), ...group(20, {}), ...group(60, { text: "" })];
    const after = [
      ...group(10, { stages: ["delivery-"] }),
      ...group(30, {}),
      ...group(5, { needs: ["seen-"] }),
    ];
    const changes = compareMentions(before, after, DEFAULT_LIMITS);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.before).toEqual({ mentions: 20, of: 40 });
    expect(changes[0]?.after).toEqual({ mentions: 10, of: 45 });
    expect(changes[0]?.difference.value).toBeCloseTo(100 * (10 / 45 - 0.5), 9);
  });
});
