import { describe, expect, it } from "vitest";
import { balanceCodes } from "../../src/insight/balance-codes.js";
import type { CodedRow } from "../../src/insight/coded-row.js";
import { drawCheck } from "../../src/insight/draw-check.js";
import { rowFacts } from "../../src/insight/row-facts.js";
import { summarizeDrivers } from "../../src/insight/summarize-drivers.js";
import type { AnalyzedRow, DriverModel, DriverPolarity, DriverReport } from "../../src/model/index.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { LABELS, makeRow, VERSION } from "./make-row.js";

/**
 * Comments that complain of support (recall .55 by program), praise delivery (.85) or say that they leave; the truth is
 * kept beside each row.
 */
function survey(n: number, seed: number, language: (index: number) => string = () => "en") {
  const random = seededRandom(seed);
  const truth = new Map<number, ReadonlyMap<string, DriverPolarity>>();
  const rows = Array.from({ length: n }, (_, index): AnalyzedRow => {
    const row = index + 1;
    const code = language(index);
    const complains = random() < 0.2;
    const praises = random() < 0.25;
    const leaves = complains && random() < 0.3;
    const mean = 0.3 - (complains ? 0.8 : 0) + (praises ? 0.35 : 0);
    const level = random();
    const rating = level < (0.8 + mean) / 2 ? 10 : level < (0.8 + mean) / 2 + 0.2 ? 8 : 3;
    truth.set(
      row,
      new Map<string, DriverPolarity>([
        ...(complains ? ([["support", "negative"]] as const) : []),
        ...(praises ? ([["delivery", "positive"]] as const) : []),
        ...(leaves ? ([["exit", "negative"]] as const) : []),
      ]),
    );
    const recall = code === "sv" ? 0.4 : 0.7;
    const stages = [
      ...(random() < (complains ? recall : 0.03) ? ["support-"] : []),
      ...(random() < (praises ? 0.85 : 0.05) ? ["delivery+"] : []),
      ...(leaves ? ["exit-"] : []),
    ];
    return makeRow({ id: `r${row}`, rating, stages, language: code, fields: { country: code } }, row);
  });
  return { rows, truth };
}

function code(
  rows: readonly AnalyzedRow[],
  truth: ReadonlyMap<number, ReadonlyMap<string, DriverPolarity>>,
  size: number,
  seed = 1,
): CodedRow[] {
  return drawCheck(
    rows.map((row) => rowFacts(row)),
    ["stages"],
    size,
    seed,
  ).map((row) => ({
    ...row,
    codes: new Map([["stages", truth.get(row.fact.row) ?? new Map()]]),
  }));
}

const ask = (rows: readonly AnalyzedRow[], more: object = {}): DriverReport =>
  summarizeDrivers(rows, {
    labels: LABELS,
    version: VERSION,
    layers: ["stages"],
    limits: { resamples: 0 },
    ...more,
  });
const modelOf = ({ models }: DriverReport) => models[0] as DriverModel;
const find = (model: DriverModel, label: string) => model.drivers.find((driver) => driver.label === label);

describe("a model corrected by rows coded by hand", () => {
  it("has the shares and points of the truth beside the raw ones, which miss them", () => {
    const { rows, truth } = survey(3000, 5);
    const model = modelOf(ask(rows, { coded: code(rows, truth, 500) }));
    const support = find(model, "support");
    expect(support?.share).toBeLessThan(0.18);
    expect(support?.checked?.share.value).toBeCloseTo(0.2, 1);
    expect(support?.checked?.share.low).toBeLessThan(0.2);
    expect(support?.checked?.share.high).toBeGreaterThan(0.2);
    expect(support?.checked?.recall?.value).toBeCloseTo(0.7, 1);
    // −80 with a perfect reader; false alarms and misses draw it towards 0.
    expect(support?.coefficient?.low).toBeGreaterThan(-80);
    expect(support?.checked?.coefficient?.low).toBeLessThan(-80);
    expect(support?.checked?.coefficient?.high).toBeGreaterThan(-80);
    const { low = 0, high = 0 } = support?.checked?.contribution ?? {};
    expect(low).toBeLessThan(-16);
    expect(high).toBeGreaterThan(-16);
    expect(model.tagCheck).toMatchObject({ coded: 500, of: 3000, least: 30 });
  });

  it("is the model of the truth where all rows were coded", () => {
    const { rows, truth } = survey(600, 2);
    const told = rows.map((row) => {
      const marks = [...(truth.get(row.feedback.row) ?? [])].map(
        ([label, polarity]) => `${label}${polarity === "negative" ? "-" : "+"}`,
      );
      const { rating = 0, id } = row.feedback;
      return makeRow({ id, rating, stages: marks }, row.feedback.row);
    });
    const model = modelOf(ask(rows, { coded: code(rows, truth, 600) }));
    const best = modelOf(ask(told));
    for (const label of ["support", "delivery"]) {
      expect(find(model, label)?.checked?.coefficient?.value).toBeCloseTo(
        find(best, label)?.coefficient?.value as number,
        8,
      );
      expect(find(model, label)?.checked?.share.value).toBeCloseTo(find(best, label)?.share as number, 8);
    }
  });

  it("corrects points only from 30 coded comments that have the theme", () => {
    const { rows, truth } = survey(1000, 3);
    const support = find(modelOf(ask(rows, { coded: code(rows, truth, 60) })), "support");
    expect(support?.checked?.coded).toBeLessThan(30);
    expect(support?.checked?.share).toBeDefined();
    expect(support?.checked?.coefficient).toBeUndefined();
  });

  it("does not compare languages uncorrected: it says so, or gives corrected shares of each", () => {
    const { rows, truth } = survey(2000, 8, (index) => (index % 2 === 0 ? "da" : "sv"));
    const raw = ask(rows, { by: ["country"] });
    expect(raw.problems.map((problem) => problem.code)).toContain("tags/languages-uncorrected");
    const report = ask(rows, { by: ["country"], coded: code(rows, truth, 600) });
    expect(report.problems.map((problem) => problem.code)).not.toContain("tags/languages-uncorrected");
    const groups = modelOf(report).tagCheck?.groups ?? [];
    expect(groups.map(({ value }) => value)).toEqual(["da", "sv"]);
    const shares = groups.map(({ shares: all }) => all.find(({ label }) => label === "support"));
    // Found in 0.7·0.2 and in 0.4·0.2 of the comments; complained of in one of five of both.
    expect((shares[0]?.raw as number) - (shares[1]?.raw as number)).toBeGreaterThan(0.04);
    for (const one of shares) {
      expect(one?.share.low).toBeLessThan(0.2);
      expect(one?.share.high).toBeGreaterThan(0.2);
    }
  });

  it("says nothing of languages where the values of a column speak the same one", () => {
    const { rows } = survey(200, 4);
    expect(ask(rows, { by: ["country"] }).problems).toEqual([]);
  });

  it("leaves the model as it is where its layer was not coded", () => {
    const { rows, truth } = survey(300, 4);
    const coded = code(rows, truth, 100).map((row) => ({ ...row, codes: new Map() }));
    expect(modelOf(ask(rows, { coded }))).toEqual(modelOf(ask(rows)));
  });
});

describe("balanceCodes", () => {
  it("lets the coded rows of a stratum stand for those nobody coded, and all for a stratum without any", () => {
    const { rows } = survey(4, 1);
    const fact = rowFacts(rows[0] as AnalyzedRow);
    const row = (stratum: number, times: number, isCoded: boolean): CodedRow => ({
      fact,
      stratum,
      times,
      codes: isCoded ? new Map([["stages", new Map()]]) : new Map(),
    });
    const balanced = balanceCodes(
      [row(1, 10, true), row(1, 10, false), row(2, 5, true), row(3, 5, false)],
      "stages",
    );
    // 20 and 5 rows, and the 5 of the third stratum over both.
    expect(balanced.map(({ times }) => times)).toEqual([20 * 1.2, 5 * 1.2]);
  });
});
