import { describe, expect, it } from "vitest";
import { correlationMatrix } from "../../src/stats/correlation-matrix.js";
import { johnsonImportance } from "../../src/stats/johnson-importance.js";
import { lmgImportance } from "../../src/stats/lmg-importance.js";
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

  it("goes up to twelve predictors and no further", () => {
    const identity = (size: number) =>
      Array.from({ length: size }, (_, row) =>
        Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)),
      );
    expect(lmgImportance(identity(13))).toHaveLength(12);
    expect(lmgImportance(identity(14))).toBeUndefined();
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
