import { describe, expect, it } from "vitest";
import { netPromoterPoints } from "../../src/stats/net-promoter-points.js";
import { orderedLogit } from "../../src/stats/ordered-logit.js";
import { readSurvey, SURVEY_COLUMNS } from "./read-survey.js";

const survey = readSurvey();
const ratings = survey.map((row) => row.rating);
const columns = SURVEY_COLUMNS.map((name) => ({
  name,
  values: survey.map((row) => row.flags[name] as number),
}));
const worth = (level: number) => 100 * netPromoterPoints(level);

describe("orderedLogit on the survey", () => {
  const fit = orderedLogit(ratings, columns, worth);

  // R 4.2: coefficients and errors by ordinal::clm. The effects were averaged from MASS::polr's fit, which stops four
  // digits short of the maximum (its delivery_neg is −2.25225), hence 2e-3 points.
  const known = {
    delivery_pos: [0.2205905915, 0.1994092754, 6.96169214],
    delivery_neg: [-2.2522604238, 0.2266828968, -66.84677191],
    support_pos: [1.4617285078, 0.1968707412, 46.56706826],
    support_neg: [-2.4945822316, 0.2109073262, -73.839306],
    price_pos: [0.8295420226, 0.3331205933, 26.06096482],
    price_neg: [-1.3748023125, 0.199000661, -42.30836838],
    app_pos: [0.6251689019, 0.2387928047, 19.73328166],
    app_neg: [-1.4652616553, 0.2639461856, -44.14364378],
  } as const;

  it("reaches R's log-likelihood −1076.280319 (df 17)", () => {
    expect(fit?.converged).toBe(true);
    expect(fit?.logLikelihood).toBeCloseTo(-1076.280319, 5);
    // statsmodels 0.13.5 stops a little lower
    expect(fit?.logLikelihood).toBeGreaterThanOrEqual(-1076.2803198545455);
    expect((fit?.thresholds.length ?? 0) + columns.length).toBe(17);
  });

  it.each(SURVEY_COLUMNS)("%s has R's coefficient, standard error and average NPS effect", (name) => {
    const column = fit?.columns[SURVEY_COLUMNS.indexOf(name)];
    const [coefficient, error, effect] = known[name];
    expect(column?.coefficient).toBeCloseTo(coefficient, 8);
    expect(column?.error).toBeCloseTo(error, 8);
    expect(Math.abs((column?.effect ?? 0) - effect)).toBeLessThan(2e-3);
  });

  it("does not reproduce the observed NPS, as R does not", () => {
    expect(fit?.fitted).toBeCloseTo(-8.408038988, 3);
  });

  it("is the same from patterns with counts as from rows", () => {
    const patterns = new Map<string, { rating: number; cells: readonly number[]; count: number }>();
    for (const row of survey) {
      const cells = SURVEY_COLUMNS.map((name) => row.flags[name] as number);
      const key = `${row.rating} ${cells}`;
      const pattern = patterns.get(key) ?? { rating: row.rating, cells, count: 0 };
      pattern.count++;
      patterns.set(key, pattern);
    }
    const list = [...patterns.values()];
    const grouped = orderedLogit(
      list.map((one) => one.rating),
      SURVEY_COLUMNS.map((name, index) => ({ name, values: list.map((one) => one.cells[index] as number) })),
      worth,
      undefined,
      { counts: list.map((one) => one.count) },
    );
    expect(list.length).toBeLessThan(600);
    expect(grouped?.logLikelihood).toBeCloseTo(fit?.logLikelihood as number, 8);
    expect(grouped?.columns[3]?.effect).toBeCloseTo(fit?.columns[3]?.effect as number, 7);
    expect(grouped?.columns[3]?.error).toBeCloseTo(fit?.columns[3]?.error as number, 8);
  });
});

describe("orderedLogit without oracle", () => {
  it("with two levels and one 0/1 column is the log odds ratio, with Woolf's error", () => {
    // 30 of 40 high with the column, 10 of 40 without.
    const counts = [30, 10, 10, 30];
    const fit = orderedLogit(
      [1, 0, 1, 0],
      [{ name: "x", values: [1, 1, 0, 0] }],
      (level) => level,
      undefined,
      {
        counts,
      },
    );
    expect(fit?.columns[0]?.coefficient).toBeCloseTo(Math.log(9), 9);
    expect(fit?.columns[0]?.error).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 10 + 1 / 10 + 1 / 30), 9);
    expect(fit?.columns[0]?.effect).toBeCloseTo(0.5, 9);
    expect(fit?.fitted).toBeCloseTo(0.5, 9);
  });

  it("gives a repeated and a constant column no coefficient", () => {
    const [first] = columns;
    const fit = orderedLogit(
      ratings,
      [
        ...columns,
        { name: "again", values: first?.values ?? [] },
        { name: "one", values: ratings.map(() => 1) },
      ],
      worth,
    );
    expect(fit?.columns.map((column) => column === undefined)).toEqual([
      ...columns.map(() => false),
      true,
      true,
    ]);
    expect(fit?.logLikelihood).toBeCloseTo(-1076.280319, 5);
  });

  it("says nothing where all answers are the same", () => {
    expect(orderedLogit([9, 9], [], worth)).toBeUndefined();
  });
});
