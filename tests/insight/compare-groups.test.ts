import { describe, expect, it } from "vitest";
import { compareGroups } from "../../src/insight/compare-groups.js";
import { DEFAULT_LIMITS } from "../../src/insight/limits.js";
import { rowFacts } from "../../src/insight/row-facts.js";
import { readSurvey } from "../stats/read-survey.js";
import { makeRow } from "./make-row.js";

const survey = readSurvey().map((row) =>
  rowFacts(makeRow({ id: row.id, rating: row.rating, fields: { period: row.period, segment: row.segment } })),
);
const compare = (facts: typeof survey, columns: string[], limits = DEFAULT_LIMITS) =>
  compareGroups(facts, columns, limits);

describe("compareGroups", () => {
  it("puts each value against the rest: the two periods of the survey are R's difference", () => {
    const { tables, problems } = compare(survey, ["period"]);
    const part = tables[0]?.parts.find((one) => one.label === "2024Q1");
    // R package NPS, nps_test_ adjusted: 18.81 (6.0398, 31.5840), p .00389171586; observed 19.0
    expect(part?.difference?.value).toBeCloseTo(19, 9);
    expect(part?.difference?.low).toBeCloseTo(6.0397781938, 8);
    expect(part?.difference?.high).toBeCloseTo(31.58398418244, 8);
    expect(part?.difference?.p).toBeCloseTo(0.00389171586, 10);
    expect(part?.nps?.score).toBeCloseTo(2.6666667, 6);
    expect(problems).toEqual([]);
  });

  it("adjusts over all differences of all columns", () => {
    const { tables } = compare(survey, ["period", "segment"]);
    const parts = tables.flatMap((table) => table.parts);
    expect(parts).toHaveLength(4);
    // Four p values in two equal pairs; the larger pair keeps its p, the smaller gets twice (BH).
    const [largest] = parts.map((part) => part.difference?.p as number).sort((a, b) => b - a);
    for (const { difference } of parts) {
      const expected = difference?.p === largest ? largest : 2 * (difference?.p as number);
      expect(difference?.q).toBeCloseTo(expected as number, 12);
    }
  });

  it("suppresses a value with fewer than five people, and leaves empty cells out, counted", () => {
    const facts = survey.map((fact, index) =>
      rowFacts(
        makeRow({
          id: fact.id,
          rating: fact.rating as number,
          fields: { shop: index < 4 ? "tiny" : index < 20 ? "" : index % 2 ? "a" : "b" },
        }),
      ),
    );
    const { tables, problems } = compare(facts, ["shop"]);
    expect(tables[0]?.parts.map((part) => [part.label, part.n, part.reliability])).toEqual([
      ["a", 290, "normal"],
      ["b", 290, "normal"],
      ["tiny", 4, "suppressed"],
    ]);
    expect(tables[0]?.parts[2]).not.toHaveProperty("nps");
    expect(tables[0]?.parts[2]).not.toHaveProperty("difference");
    expect(problems[0]?.message).toContain("16 of 600");
    // The rest of "a" is "b" and "tiny", without the rows that have no value.
    const net = (from: (index: number) => boolean) => {
      const group = survey.filter((_, index) => from(index));
      return (
        (100 * group.reduce((sum, { rating = 0 }) => sum + (rating >= 9 ? 1 : rating <= 6 ? -1 : 0), 0)) /
        group.length
      );
    };
    const expected =
      net((index) => index >= 20 && index % 2 === 1) -
      net((index) => index < 4 || (index >= 20 && index % 2 === 0));
    expect(tables[0]?.parts[0]?.difference?.value).toBeCloseTo(expected, 9);
  });

  it("names the columns there are when asked for another", () => {
    const { tables, problems } = compare(survey, ["segmnt"]);
    expect(tables).toEqual([]);
    expect(problems[0]?.message).toContain("period, segment");
  });

  it("shows the most frequent of too many values, and says so", () => {
    const facts = survey.map((fact, index) =>
      rowFacts(makeRow({ id: fact.id, rating: 9, fields: { place: `p${index % 50}` } })),
    );
    const { tables, problems } = compare(facts, ["place"]);
    expect(tables[0]?.parts).toHaveLength(30);
    expect(problems[0]?.code).toBe("segment/too-many-values");
  });
});
