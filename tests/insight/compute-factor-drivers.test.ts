import { describe, expect, it } from "vitest";
import { computeFactorDrivers } from "../../src/insight/compute-factor-drivers.js";
import type { Driver, DriverModel, FeedbackRow, ScaleModel } from "../../src/model/index.js";
import { readSurvey, SURVEY_COLUMNS } from "../stats/read-survey.js";

const survey = readSurvey();
const rows: FeedbackRow[] = survey.map((row, index) => ({
  row: index + 1,
  id: row.id,
  texts: [],
  rating: row.rating,
  weight: 1,
  fields: new Map(SURVEY_COLUMNS.map((name) => [name, String(row.flags[name])])),
  problems: [],
}));

const modelOf = (answer: ReturnType<typeof computeFactorDrivers>): DriverModel => {
  if (answer.model === undefined || "rows" in answer.model) throw new Error("no model of 0/1 columns");
  return answer.model;
};
const driverOf = (model: DriverModel, label: string): Driver => {
  const driver = model.drivers.find((one) => one.label === label);
  if (driver === undefined) throw new Error(`no driver ${label}`);
  return driver;
};

describe("computeFactorDrivers on the survey", () => {
  const model = modelOf(computeFactorDrivers(rows, SURVEY_COLUMNS));
  // qt(0.975, 591), mpmath at 30 digits
  const T_591 = 1.96398607313032;

  // R 4.2 (lm, sandwich HC3, p.adjust BH); impacts and their SE: numpy, golden/py_reference.txt
  it.each([
    ["delivery_pos", 10.07407388, 7.912521209, 1.71259256, 2.034542853e-1, 2.034542853e-1, 1.8012, 1.478],
    [
      "delivery_neg",
      -64.75704874,
      7.266979323,
      -9.821485726,
      6.233186453e-18,
      2.493274581e-17,
      -10.17322,
      1.4914,
    ],
    ["support_pos", 48.28451579, 6.19787055, 8.771687035, 3.014052124e-14, 8.037472331e-14, 9.86728, 1.6269],
    [
      "support_neg",
      -75.14841547,
      6.047383604,
      -13.150972708,
      1.160323566e-31,
      9.282588529e-31,
      -13.70202,
      1.6531,
    ],
    ["price_pos", 19.80943843, 13.71879683, 1.056503383, 1.492792016e-1, 1.706048018e-1, 1.44131, 0.7504],
    ["price_neg", -38.71136237, 6.876867922, -7.032564164, 2.799515563e-8, 5.599031127e-8, -6.01867, 1.5969],
    ["app_pos", 23.09714487, 8.381030274, 2.38670497, 6.033957391e-3, 8.045276522e-3, 2.27447, 1.1098],
    ["app_neg", -41.31327056, 10.100920136, -3.580483449, 4.910860293e-5, 7.857376469e-5, -3.73114, 1.0916],
  ])(
    "%s has the numbers of R and statsmodels",
    (label, coefficient, error, contribution, p, q, impact, impactError) => {
      const driver = driverOf(model, label);
      expect(driver.coefficient?.value).toBeCloseTo(coefficient, 7);
      expect(driver.coefficient?.low).toBeCloseTo(coefficient - T_591 * error, 6);
      expect(driver.coefficient?.high).toBeCloseTo(coefficient + T_591 * error, 6);
      expect(driver.contribution?.value).toBeCloseTo(contribution, 8);
      expect(Math.abs((driver.p as number) / p - 1)).toBeLessThan(1e-6);
      expect(Math.abs((driver.q as number) / q - 1)).toBeLessThan(1e-6);
      expect(driver.impact?.value).toBeCloseTo(impact, 5);
      expect(((driver.impact?.high as number) - (driver.impact?.value as number)) / 1.959964).toBeCloseTo(
        impactError,
        4,
      );
      expect(driver.polarity).toBeUndefined();
    },
  );

  it("adds up to the NPS and prints the observed baseline beside the fitted", () => {
    expect(model.intercept.value).toBeCloseTo(12.824684765, 8);
    expect(model.sumOfContributions).toBeCloseTo(-6.833333333333333, 9);
    expect(model.observedBaseline?.score).toBeCloseTo(15.7, 1);
    expect(model.r2).toBeCloseTo(0.3394544571, 9);
  });

  it("gives support_neg's contribution an interval that knows the share is estimated too (SE 1.58, not 1.06)", () => {
    const { low, high } = driverOf(model, "support_neg").contribution as { low: number; high: number };
    expect((high - low) / 2 / T_591).toBeCloseTo(1.58, 2);
  });

  it("gives relaimpo's importance", () => {
    expect(driverOf(model, "support_neg").importance?.lmg).toBeCloseTo(0.181419867436, 9);
    expect(driverOf(model, "support_neg").importance?.johnson).toBeCloseTo(0.1813910273, 9);
  });

  it("shows both sides: 105 of 600 with NPS −71, the others +7", () => {
    const driver = driverOf(model, "support_neg");
    expect(driver.mentions).toBe(105);
    expect(driver.share).toBe(0.175);
    expect(driver.with?.score).toBeCloseTo(-71.4286, 4);
    expect(driver.without?.score).toBeCloseTo(6.8687, 4);
  });
});

describe("computeFactorDrivers on awkward columns", () => {
  const withField = (name: string, cell: (index: number) => string): FeedbackRow[] =>
    rows.map((row, index) => ({ ...row, fields: new Map([...row.fields, [name, cell(index)]]) }));

  it("drops a column more than a fifth empty instead of the rows, and says so", () => {
    const answer = computeFactorDrivers(
      withField("rare", (index) => (index % 3 === 0 ? "1" : "")),
      ["support_neg", "rare"],
    );
    expect(answer.problems.map((problem) => problem.code)).toEqual(["factors/too-empty"]);
    expect(answer.problems[0]?.message).toContain("400 of 600");
    expect(modelOf(answer).drivers.map((driver) => driver.label)).toEqual(["support_neg"]);
  });

  it("leaves out incomplete rows, counts them, and adds up to the NPS of the rest", () => {
    const answer = computeFactorDrivers(
      withField("nearly", (index) => (index % 10 === 0 ? "" : String(index % 2))),
      ["support_neg", "nearly"],
    );
    expect(answer.problems[0]).toMatchObject({ code: "factors/incomplete-rows" });
    expect(answer.problems[0]?.message).toContain("60 of 600");
    const kept = survey.filter((_, index) => index % 10 !== 0);
    const score =
      (100 * kept.reduce((sum, { rating }) => sum + (rating >= 9 ? 1 : rating <= 6 ? -1 : 0), 0)) /
      kept.length;
    expect(modelOf(answer).sumOfContributions).toBeCloseTo(score, 9);
  });

  it("names a column that repeats others, keeps the rest, and still adds up", () => {
    const either = (index: number) =>
      String(
        Math.min(1, (survey[index]?.flags.app_pos as number) + (survey[index]?.flags.price_pos as number)),
      );
    const answer = computeFactorDrivers(
      withField("again", (index) => String(survey[index]?.flags.app_pos)).map((row, index) => ({
        ...row,
        fields: new Map([...row.fields, ["either", either(index)]]),
      })),
      ["app_pos", "again"],
    );
    const model = modelOf(answer);
    expect(model.problems.map((problem) => problem.code)).toEqual(["drivers/repeats"]);
    expect(model.drivers.filter((driver) => driver.coefficient !== undefined)).toHaveLength(1);
    expect(model.sumOfContributions).toBeCloseTo(-6.833333333333333, 9);
  });

  it("does not mix up a column called other with the pool of thin ones", () => {
    const named = withField("other", (index) => String(survey[index]?.flags.support_neg)).map(
      (row, index) => ({
        ...row,
        fields: new Map([
          ...row.fields,
          ["thin", index % 75 === 0 ? "1" : "0"],
          ["slim", index % 80 === 1 ? "1" : "0"],
        ]),
      }),
    );
    const model = modelOf(computeFactorDrivers(named, ["other", "thin", "slim"]));
    const others = model.drivers.filter((driver) => driver.label === "other");
    expect(others.map(({ role, mentions }) => [role, mentions])).toEqual([
      ["theme", 105],
      ["other", 16],
    ]);
    const sum = model.drivers.reduce(
      (total, driver) => total + (driver.contribution?.value ?? 0),
      model.intercept.value,
    );
    expect(sum).toBeCloseTo(-6.833333333333333, 9);
  });

  it("says which column is unknown and which there are", () => {
    const answer = computeFactorDrivers(rows, ["suport_neg"]);
    expect(answer.model).toBeUndefined();
    expect(answer.problems[0]?.message).toContain("support_neg");
  });

  it("says that words are no numbers", () => {
    const answer = computeFactorDrivers(
      withField("word", (index) => (index < 50 ? "often" : "1")),
      ["support_neg", "word"],
    );
    expect(answer.problems[0]).toMatchObject({ code: "factors/not-a-number" });
    expect(answer.problems[0]?.message).toContain('50 cells like "often"');
    const words = computeFactorDrivers(
      withField("word", () => "often"),
      ["support_neg", "word"],
    );
    expect(words.problems).toHaveLength(1);
    expect(words.problems[0]?.message).toContain(
      '600 of 600 rated rows have none (0 empty, 600 like "often")',
    );
  });

  it("reads scales, with decimal commas, as points per step without contributions", () => {
    // The rating itself as a scale and noise: importance all but entirely the rating's.
    const answer = computeFactorDrivers(
      withField("own", (index) => String((survey[index]?.rating as number) / 2).replace(".", ",")).map(
        (row, index) => ({
          ...row,
          fields: new Map([...row.fields, ["noise", String((index * 7) % 5)]]),
        }),
      ),
      ["own", "noise"],
    );
    const model = answer.model as ScaleModel;
    expect(model.rows).toBe(600);
    expect(model.drivers.map((driver) => driver.label)).toEqual(["own", "noise"]);
    expect(model.drivers[0]?.importance.lmg).toBeGreaterThan(0.99);
    expect(model.drivers[0]?.coefficient.value).toBeGreaterThan(0);
    expect(model.drivers[1]?.p).toBeGreaterThan(0.001);
    expect(model.nps.score).toBeCloseTo(-6.8333, 4);
  });

  it("has no model of four rows, and says how many it would take", () => {
    const answer = computeFactorDrivers(rows.slice(0, 4), ["support_neg"]);
    expect(answer.model).toBeUndefined();
    expect(answer.problems[0]?.message).toMatch(/at least 5 rated rows .* got 4/);
  });
});
