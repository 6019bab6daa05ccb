import { describe, expect, it } from "vitest";
import { completeDominance } from "../../src/stats/complete-dominance.js";
import { correlationMatrix } from "../../src/stats/correlation-matrix.js";
import { explainedBySubset } from "../../src/stats/explained-by-subset.js";
import { johnsonImportance } from "../../src/stats/johnson-importance.js";
import { lmgByPermutations } from "../../src/stats/lmg-by-permutations.js";
import { lmgImportance } from "../../src/stats/lmg-importance.js";
import { noiseImportance } from "../../src/stats/noise-importance.js";
import { rSquared } from "../../src/stats/r-squared.js";
import { randomNormal } from "../../src/stats/random-normal.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { readSurvey, SURVEY_COLUMNS } from "./read-survey.js";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const close = (actual: readonly number[] | undefined, expected: readonly number[]) => {
  expect(actual?.length).toBe(expected.length);
  for (const [index, value] of expected.entries()) expect(actual?.[index]).toBeCloseTo(value, 9);
};

describe("importance on the survey's rating 0–10", () => {
  const survey = readSurvey();
  const correlations = correlationMatrix([
    ...SURVEY_COLUMNS.map((name) => survey.map((row) => row.flags[name] as number)),
    survey.map((row) => row.rating),
  ]);

  it("LMG is relaimpo's", () => {
    close(
      lmgImportance(correlations),
      [
        0.002334208466, 0.126123571733, 0.056410670391, 0.181419867436, 0.006589163723, 0.044832318363,
        0.00742645657, 0.029684456965,
      ],
    );
  });

  it("Johnson's weights are rwa's, and relaimpo's genizi", () => {
    close(
      johnsonImportance(correlations),
      [
        0.002501786755, 0.1260235657, 0.05643458039, 0.1813910273, 0.006634123369, 0.04465292099,
        0.007424894186, 0.02975781494,
      ],
    );
  });

  it("both add up to R²", () => {
    expect(sum(lmgImportance(correlations) as number[])).toBeCloseTo(0.4548207136, 9);
    expect(sum(johnsonImportance(correlations))).toBeCloseTo(0.4548207136, 9);
  });
});

describe("importance without oracle", () => {
  it("two predictors share what they have in common by halves", () => {
    // R² {1} = .25, {2} = .16, {1,2} = (.25 + .16 − 2·.5·.4·.5)/(1 − .25) = .28 → (.25 + .12)/2 and (.16 + .03)/2
    const correlations = [
      [1, 0.5, 0.5],
      [0.5, 1, 0.4],
      [0.5, 0.4, 1],
    ];
    close(lmgImportance(correlations), [0.185, 0.095]);
  });

  it("splits the part of a predictor given twice and of a constant gives none", () => {
    const x = [1, 2, 3, 4, 5, 7];
    const y = [2, 1, 4, 3, 6, 5];
    const correlations = correlationMatrix([x, x, [3, 3, 3, 3, 3, 3], y]);
    const r2 = (correlations[0]?.[3] as number) ** 2;
    close(lmgImportance(correlations), [r2 / 2, r2 / 2, 0]);
    close(johnsonImportance(correlations), [r2 / 2, r2 / 2, 0]);
  });

  it("goes up to fifteen players and no further", () => {
    const identity = (size: number) =>
      Array.from({ length: size }, (_, row) =>
        Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)),
      );
    expect(lmgImportance(identity(16))).toHaveLength(15);
    expect(lmgImportance(identity(17))).toBeUndefined();
  });

  it("weights count like repeated rows", () => {
    const x = [1, 2, 3, 4];
    const y = [2, 1, 5, 3];
    const weighted = correlationMatrix([x, y], [2, 1, 1, 1]);
    const repeated = correlationMatrix([
      [1, 1, 2, 3, 4],
      [2, 2, 1, 5, 3],
    ]);
    expect(weighted[0]?.[1]).toBeCloseTo(repeated[0]?.[1] as number, 12);
  });
});

// R's built-in data set swiss (Mosteller & Tukey 1977; 47 provinces, 1888; public domain): Fertility on five others.
// Columns: Fertility, Agriculture, Examination, Education, Catholic, Infant.Mortality.
const SWISS = [
  [80.2, 17.0, 15, 12, 9.96, 22.2],
  [83.1, 45.1, 6, 9, 84.84, 22.2],
  [92.5, 39.7, 5, 5, 93.4, 20.2],
  [85.8, 36.5, 12, 7, 33.77, 20.3],
  [76.9, 43.5, 17, 15, 5.16, 20.6],
  [76.1, 35.3, 9, 7, 90.57, 26.6],
  [83.8, 70.2, 16, 7, 92.85, 23.6],
  [92.4, 67.8, 14, 8, 97.16, 24.9],
  [82.4, 53.3, 12, 7, 97.67, 21.0],
  [82.9, 45.2, 16, 13, 91.38, 24.4],
  [87.1, 64.5, 14, 6, 98.61, 24.5],
  [64.1, 62.0, 21, 12, 8.52, 16.5],
  [66.9, 67.5, 14, 7, 2.27, 19.1],
  [68.9, 60.7, 19, 12, 4.43, 22.7],
  [61.7, 69.3, 22, 5, 2.82, 18.7],
  [68.3, 72.6, 18, 2, 24.2, 21.2],
  [71.7, 34.0, 17, 8, 3.3, 20.0],
  [55.7, 19.4, 26, 28, 12.11, 20.2],
  [54.3, 15.2, 31, 20, 2.15, 10.8],
  [65.1, 73.0, 19, 9, 2.84, 20.0],
  [65.5, 59.8, 22, 10, 5.23, 18.0],
  [65.0, 55.1, 14, 3, 4.52, 22.4],
  [56.6, 50.9, 22, 12, 15.14, 16.7],
  [57.4, 54.1, 20, 6, 4.2, 15.3],
  [72.5, 71.2, 12, 1, 2.4, 21.0],
  [74.2, 58.1, 14, 8, 5.23, 23.8],
  [72.0, 63.5, 6, 3, 2.56, 18.0],
  [60.5, 60.8, 16, 10, 7.72, 16.3],
  [58.3, 26.8, 25, 19, 18.46, 20.9],
  [65.4, 49.5, 15, 8, 6.1, 22.5],
  [75.5, 85.9, 3, 2, 99.71, 15.1],
  [69.3, 84.9, 7, 6, 99.68, 19.8],
  [77.3, 89.7, 5, 2, 100.0, 18.3],
  [70.5, 78.2, 12, 6, 98.96, 19.4],
  [79.4, 64.9, 7, 3, 98.22, 20.2],
  [65.0, 75.9, 9, 9, 99.06, 17.8],
  [92.2, 84.6, 3, 3, 99.46, 16.3],
  [79.3, 63.1, 13, 13, 96.83, 18.1],
  [70.4, 38.4, 26, 12, 5.62, 20.3],
  [65.7, 7.7, 29, 11, 13.79, 20.5],
  [72.7, 16.7, 22, 13, 11.22, 18.9],
  [64.4, 17.6, 35, 32, 16.92, 23.0],
  [77.6, 37.6, 15, 7, 4.97, 20.0],
  [67.6, 18.7, 25, 7, 8.65, 19.5],
  [35.0, 1.2, 37, 53, 42.34, 18.0],
  [44.7, 46.6, 16, 29, 50.43, 18.2],
  [42.8, 27.7, 22, 29, 58.33, 19.3],
] as const;

describe("importance on swiss", () => {
  const column = (index: number) => SWISS.map((row) => row[index] as number);
  const correlations = correlationMatrix([1, 2, 3, 4, 5, 0].map(column));
  // relaimpo 2.2 "lmg" (domir 1.0's general dominance agrees to ten digits)
  const lmg = [0.0570912207681, 0.1711730289, 0.2601346786, 0.10557015037, 0.11276592293];

  it("LMG is relaimpo's and domir's", () => {
    close(lmgImportance(correlations), lmg);
    expect(sum(lmg)).toBeCloseTo(0.7067350016, 9);
  });

  it("Johnson's weights are rwa's, and relaimpo's genizi", () => {
    close(
      johnsonImportance(correlations),
      [0.04841689581, 0.1547082498, 0.2719641046, 0.1146800299, 0.1169657214],
    );
  });

  it("subsets give relaimpo's first and last", () => {
    const worth = explainedBySubset(correlations) as Float64Array;
    const first = [0.1246649099057, 0.417164470501, 0.4406156467, 0.21500350162, 0.17351892732];
    const last = [0.0428696071255, 0.007387418515, 0.1619626931, 0.06237262583, 0.05694525873];
    for (const [index, value] of first.entries()) expect(worth[1 << index]).toBeCloseTo(value, 9);
    for (const [index, value] of last.entries())
      expect((worth[31] as number) - (worth[31 ^ (1 << index)] as number)).toBeCloseTo(value, 9);
  });

  it("random orders come within their Monte-Carlo error, and add up exactly", () => {
    const parts = lmgByPermutations(correlations, seededRandom(1), undefined, 400);
    expect(sum(parts.map((part) => part.value))).toBeCloseTo(0.7067350016, 9);
    for (const [index, part] of parts.entries()) {
      expect(part.error).toBeGreaterThan(0);
      expect(part.error).toBeLessThan(0.02);
      expect(Math.abs(part.value - (lmg[index] as number))).toBeLessThan(4 * part.error);
    }
    expect(lmgByPermutations(correlations, seededRandom(1), undefined, 400)).toEqual(parts);
  });

  it("finds complete dominance where every subset agrees, and only there", () => {
    const worth = explainedBySubset(correlations) as Float64Array;
    const pairs = completeDominance(worth);
    const by = (over: number, under: number) =>
      pairs.some((pair) => pair.over === over && pair.under === under);
    // By brute force over regressions (rSquared of every subset).
    const names = [1, 2, 3, 4, 5];
    const r2 = (subset: readonly number[]) =>
      rSquared(
        column(0),
        subset.map((index) => ({ name: String(index), values: column(index) })),
      ) as number;
    for (const over of names) {
      for (const under of names) {
        if (over === under) continue;
        const others = names.filter((name) => name !== over && name !== under);
        const always = Array.from({ length: 8 }, (_, bits) =>
          others.filter((_one, at) => bits & (1 << at)),
        ).every((subset) => r2([...subset, over]) >= r2([...subset, under]));
        expect([over, under, by(over - 1, under - 1)]).toEqual([over, under, always]);
      }
    }
  });
});

describe("groups of predictors that enter together", () => {
  const survey = readSurvey();
  const column = (name: string) => survey.map((row) => row.flags[name] as number);
  const ratings = survey.map((row) => row.rating);
  const themes = ["delivery", "support", "price", "app"];
  const correlations = correlationMatrix([...SURVEY_COLUMNS.map(column), ratings]);
  const groups = themes.map((_, index) => [2 * index, 2 * index + 1]);

  it("are worth what a regression on all their columns explains, in every subset", () => {
    const worth = explainedBySubset(correlations, groups) as Float64Array;
    for (let subset = 0; subset < 16; subset++) {
      const names = themes.flatMap((theme, index) =>
        subset & (1 << index) ? [`${theme}_pos`, `${theme}_neg`] : [],
      );
      const expected = rSquared(
        ratings,
        names.map((name) => ({ name, values: column(name) })),
      );
      expect(worth[subset]).toBeCloseTo(expected as number, 10);
    }
  });

  it("share out the same R², by all orders (24, written out)", () => {
    const worth = explainedBySubset(correlations, groups) as Float64Array;
    const totals = [0, 0, 0, 0];
    const walk = (subset: number, left: readonly number[], weight: number) => {
      for (const player of left) {
        const next = subset | (1 << player);
        const gain = (worth[next] as number) - (worth[subset] as number);
        totals[player] = (totals[player] as number) + (gain * weight) / left.length;
        walk(
          next,
          left.filter((one) => one !== player),
          weight / left.length,
        );
      }
    };
    walk(0, [0, 1, 2, 3], 1);
    const parts = lmgImportance(correlations, groups) as number[];
    close(parts, totals);
    expect(sum(parts)).toBeCloseTo(0.4548207136, 9);
    const drawn = lmgByPermutations(correlations, seededRandom(3), groups, 300);
    for (const [index, part] of drawn.entries())
      expect(Math.abs(part.value - (parts[index] as number))).toBeLessThan(4 * part.error + 1e-9);
  });
});

describe("noiseImportance", () => {
  it("is what real columns of noise get, and shrinks with the number of rows", () => {
    const survey = readSurvey();
    const columns = SURVEY_COLUMNS.map((name) => survey.map((row) => row.flags[name] as number));
    const ratings = survey.map((row) => row.rating);
    const correlations = correlationMatrix([...columns, ratings]);
    const yardstick = noiseImportance(correlations, 600, seededRandom(1), 400) as number;
    const random = seededRandom(2);
    const real = Array.from({ length: 200 }, () => {
      const noise = survey.map(() => randomNormal(random));
      return johnsonImportance(correlationMatrix([...columns, noise, ratings]))[8] as number;
    }).sort((a, b) => a - b);
    expect(yardstick / (real[189] as number)).toBeGreaterThan(0.7);
    expect(yardstick / (real[189] as number)).toBeLessThan(1.4);
    expect(noiseImportance(correlations, 60_000, seededRandom(1), 400)).toBeLessThan(yardstick / 50);
  });
});
