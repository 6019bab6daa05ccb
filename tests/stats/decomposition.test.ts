import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asymmetryIndex } from "../../src/stats/asymmetry-index.js";
import { kitagawa } from "../../src/stats/kitagawa.js";
import { leastSquares } from "../../src/stats/least-squares.js";
import { netPromoterCounts } from "../../src/stats/net-promoter-counts.js";
import { netPromoterPoints } from "../../src/stats/net-promoter-points.js";
import { oaxacaBlinder } from "../../src/stats/oaxaca-blinder.js";
import { standardizedDifference } from "../../src/stats/standardized-difference.js";
import { readSurvey, SURVEY_COLUMNS, type SurveyRow } from "./read-survey.js";

const survey = readSurvey();
const points = (rows: readonly SurveyRow[]) => rows.map((row) => 100 * netPromoterPoints(row.rating));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const inPeriod = (period: string) => survey.filter((row) => row.period === period);
const [before, after] = [inPeriod("2024Q1"), inPeriod("2024Q2")];

// All numbers of this file: pandas and statsmodels 0.13.5, golden/py_reference.txt.
describe("kitagawa", () => {
  const partOf = (rows: readonly SurveyRow[], segment: string) => {
    const members = rows.filter((row) => row.segment === segment);
    return { weight: members.length, mean: members.length > 0 ? mean(points(members)) : 0 };
  };
  const split = kitagawa(
    ["loyal", "new"].map((label) => ({ label, before: partOf(before, label), after: partOf(after, label) })),
  );
  const close = (actual: number | undefined, expected: number) => expect(actual).toBeCloseTo(expected, 9);

  it("splits the survey's −19 points into mix −8.952 and rate −10.048, segment by segment", () => {
    close(split?.difference, -19);
    close(split?.mix, -8.952183759247994);
    close(split?.rate, -10.047816240752008);
    close(split?.groups[0]?.mix, -4.162364907384607);
    close(split?.groups[1]?.mix, -4.789818851863386);
    close(split?.groups[0]?.rate, -7.09041287039317);
    close(split?.groups[1]?.rate, -2.9574033703588385);
    close(split?.groups[0]?.before, 0.62);
    close(split?.groups[1]?.after, 0.563333333333);
  });

  it("shows the public teaching example: 29 to 28 while both kinds of customer improved", () => {
    // Any numbers of the kind: two groups +2 each, the lower one grows.
    const paradox = kitagawa([
      { label: "a", before: { weight: 70, mean: 41 }, after: { weight: 60, mean: 43 } },
      { label: "b", before: { weight: 30, mean: 1 }, after: { weight: 40, mean: 3 } },
    ]);
    expect(paradox?.difference).toBeLessThan(0);
    close(paradox?.rate, 2);
    close(paradox?.mix, -4);
  });

  it("adds up exactly whatever groups come, go and stay, and knows the new from the lost", () => {
    const part = fc.record({ weight: fc.nat(50), mean: fc.integer({ min: -100, max: 100 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 6 }), (pairs) => {
        const groups = pairs.map(([one, other], index) => ({
          label: String(index),
          before: one,
          after: other,
        }));
        const found = kitagawa(groups);
        const total = (period: "before" | "after") =>
          groups.reduce((sum, group) => sum + group[period].weight, 0);
        if (total("before") === 0 || total("after") === 0) {
          expect(found).toBeUndefined();
          return;
        }
        const overall = (period: "before" | "after") =>
          groups.reduce((sum, group) => sum + group[period].weight * group[period].mean, 0) / total(period);
        expect(found?.difference).toBeCloseTo(overall("after") - overall("before"), 8);
        const sum = (found?.mix ?? 0) + (found?.rate ?? 0) + (found?.new ?? 0) + (found?.lost ?? 0);
        expect(sum).toBeCloseTo(found?.difference as number, 8);
        const parts = found?.groups.reduce((all, group) => all + group.mix + group.rate, 0);
        expect(parts).toBeCloseTo(found?.difference as number, 8);
        for (const group of found?.groups ?? []) {
          expect(group.kind === "new").toBe(group.before === 0);
          expect(group.kind === "lost").toBe(group.after === 0);
        }
      }),
    );
  });
});

describe("oaxacaBlinder", () => {
  const fitOf = (rows: readonly SurveyRow[]) => {
    const fit = leastSquares(
      points(rows),
      SURVEY_COLUMNS.map((name) => ({ name, values: rows.map((row) => row.flags[name] as number) })),
    );
    if (fit === undefined) throw new Error("no fit");
    return fit;
  };
  const [one, other] = [fitOf(before), fitOf(after)];
  const split = oaxacaBlinder(
    [one.coefficients[0] as number, other.coefficients[0] as number],
    SURVEY_COLUMNS.map((_, index) => ({
      before: { mean: one.means[index + 1] as number, coefficient: one.coefficients[index + 1] as number },
      after: { mean: other.means[index + 1] as number, coefficient: other.coefficients[index + 1] as number },
    })),
  );

  it.each([
    ["delivery_pos", 0.06995, -0.35671],
    ["delivery_neg", -4.00141, -1.43576],
    ["support_pos", -2.9236, -0.40687],
    ["support_neg", -0.74805, -0.36332],
    ["price_pos", 0.47644, -1.51942],
    ["price_neg", -0.65737, 0.91614],
    ["app_pos", -1.08649, 1.60006],
    ["app_neg", -0.55035, 0.75253],
  ] as const)("%s: mentioned more or less often, and scored higher or lower", (name, frequency, severity) => {
    const column = split.columns[SURVEY_COLUMNS.indexOf(name)];
    expect(column?.frequency).toBeCloseTo(frequency, 5);
    expect(column?.severity).toBeCloseTo(severity, 5);
  });

  it("adds up to −19: −9.421 frequency and −9.579 severity, of which −8.766 the baseline", () => {
    const frequency = split.columns.reduce((sum, column) => sum + column.frequency, 0);
    const severity = split.columns.reduce((sum, column) => sum + column.severity, 0);
    expect(split.baseline).toBeCloseTo(-8.76576, 5);
    expect(frequency).toBeCloseTo(-9.420888223460528, 9);
    expect(severity + split.baseline).toBeCloseTo(-9.579111776539497, 9);
    expect(frequency + severity + split.baseline).toBeCloseTo(-19, 9);
  });

  it("stays exact with a theme that only one period's model has: all of it is frequency", () => {
    const { baseline, columns } = oaxacaBlinder(
      [10, 20],
      [
        { before: { mean: 0.2 }, after: { mean: 0.5, coefficient: -40 } },
        { before: { mean: 0.3, coefficient: -10 }, after: { mean: 0.1, coefficient: -30 } },
      ],
    );
    // 20 − 0.5·40 − 0.1·30 = −3 after, 10 − 0.3·10 = 7 before.
    const sum = columns.reduce((all, column) => all + column.frequency + column.severity, baseline);
    expect(sum).toBeCloseTo(-10, 12);
    expect(columns[0]).toEqual({ frequency: -20, severity: 0 });
  });
});

describe("asymmetryIndex", () => {
  it.each([
    ["delivery", 10.07407388, -64.75704874, 74.831, -0.7308],
    ["support", 48.28451579, -75.14841547, 123.433, -0.2176],
    ["price", 19.80943843, -38.71136237, 58.521, -0.323],
    ["app", 23.09714487, -41.31327056, 64.41, -0.2828],
  ])("%s: range and index of the survey", (_, reward, penalty, range, index) => {
    const found = asymmetryIndex(reward, penalty);
    expect(found?.range).toBeCloseTo(range, 3);
    expect(found?.index).toBeCloseTo(index, 4);
  });

  it("says nothing where neither goes with anything", () => {
    expect(asymmetryIndex(0, 0)).toBeUndefined();
  });
});

describe("standardizedDifference", () => {
  const sharesOf = (rows: readonly SurveyRow[]) => {
    const counts = netPromoterCounts(rows.map((row) => row.rating));
    if (counts === undefined) throw new Error("nobody");
    return counts;
  };

  it.each([
    ["delivery", -29.195701725822207, -20.763347706500877],
    ["support", -11.341360266679933, -6.96171135816463],
    ["price", -24.261849261849264, -15.40274178888119],
    ["app", -10.862691960252935, -8.553436482503407],
  ])("%s: crude and within segments", (theme, crude, adjusted) => {
    const mentions = (row: SurveyRow) => row.flags[`${theme}_pos`] === 1 || row.flags[`${theme}_neg`] === 1;
    const stratum = (rows: readonly SurveyRow[]) => ({
      inside: sharesOf(rows.filter(mentions)),
      outside: sharesOf(rows.filter((row) => !mentions(row))),
    });
    const bySegment = ["loyal", "new"].map((segment) =>
      stratum(survey.filter((row) => row.segment === segment)),
    );
    expect(standardizedDifference([stratum(survey)])?.value).toBeCloseTo(crude, 9);
    const found = standardizedDifference(bySegment);
    expect(found?.value).toBeCloseTo(adjusted, 9);
    expect(found?.low).toBeLessThan(adjusted);
    expect(found?.high).toBeGreaterThan(adjusted);
  });

  it("says nothing where no stratum has both", () => {
    const some = { promoterShare: 0.5, detractorShare: 0.2, effective: 10, total: 10 };
    const none = { promoterShare: 0, detractorShare: 0, effective: 0, total: 0 };
    expect(standardizedDifference([{ inside: some, outside: none }])).toBeUndefined();
  });
});
