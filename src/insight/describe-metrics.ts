import type { Metric, Problem } from "../model/index.js";
import { compareAnswers } from "./compare-answers.js";
import { describeAnswers, hasSteps, type MetricAnswer, type MetricRow } from "./describe-answers.js";
import type { Limits } from "./limits.js";

/** Columns that hold a score other than the NPS. */
export interface MetricChoice {
  readonly kind: Metric["kind"];
  /** One, but for NKI, which is the mean of its questions. */
  readonly columns: readonly string[];
  /** Highest step; default: as the answers show. */
  readonly top?: number;
}

/** Tops a scale may have, by kind; the least that holds all answers is taken. "mean" takes any number. */
const TOPS: Readonly<Record<Metric["kind"], readonly number[]>> = {
  csat: [5, 7, 10],
  ces: [5, 7],
  nki: [10],
  stars: [5],
  mean: [],
};

/**
 * CSAT and CES: mean (t) and share of the two highest steps (Wilson); stars the same; NKI: mean over its questions, each
 * 100·(answer − 1)/9, of rows that answer all (t). Weighted; with persons intervals are as wide as their answers make
 * them. With columns `by` the same for each of their values, with the difference of its mean from that of the others.
 * @param rowsOf the rows as one choice sees them
 */
export function describeMetrics<Choice extends MetricChoice>(
  choices: readonly Choice[],
  rowsOf: (choice: Choice) => readonly MetricRow[],
  by: readonly string[],
  limits: Limits,
): { readonly metrics: readonly Metric[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const metrics = choices.map((choice): Metric => {
    const rows = rowsOf(choice);
    const scale = scaleOf(choice, rows);
    const [bottom, top] = scale;
    const isStep = (value: number) => choice.kind === "mean" || (value >= bottom && value <= top);
    const off = rows.flatMap(({ answers, count }) =>
      answers.flatMap((value) => (value === undefined || isStep(value) ? [] : [{ value, count }])),
    );
    if (off.length > 0) {
      const all = off.reduce((sum, { count }) => sum + count, 0);
      problems.push({
        code: "metric/off-scale",
        message: `expected answers from ${bottom} to ${top} in ${choice.columns.join(", ")}, got ${all} like ${off[0]?.value}; they are left out`,
        place: { column: choice.columns[0] ?? "" },
        hint: "name the highest step, as in ces:7=COLUMN",
      });
    }
    const used = rows.flatMap((row): MetricAnswer[] => {
      const whole = row.answers.filter((value) => value !== undefined && isStep(value)) as number[];
      if (whole.length !== choice.columns.length || !(row.weight > 0)) return [];
      const mean = whole.reduce((sum, value) => sum + value, 0) / whole.length;
      const value = choice.kind === "nki" ? (100 * (mean - bottom)) / (top - bottom) : mean;
      return [{ ...row, value }];
    });
    const { moments: _, ...whole } = describeAnswers(choice.kind, top, used, limits);
    const base = { kind: choice.kind, columns: choice.columns, scale, ...whole };
    if (whole.reliability === "suppressed") return base;
    const groups = by.flatMap((column) => compareAnswers(choice.kind, top, used, column, limits));
    return {
      ...base,
      ...(hasSteps(choice.kind) ? { distribution: stepsOf(used, scale) } : {}),
      ...(groups.length === 0 ? {} : { groups }),
    };
  });
  return { metrics, problems };
}

function scaleOf({ kind, top: given }: MetricChoice, rows: readonly MetricRow[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { answers } of rows) {
    for (const value of answers) {
      if (value === undefined) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  const highest = Math.max(most, 1);
  const tops = TOPS[kind];
  const top = given ?? tops.find((one) => one >= highest) ?? tops.at(-1) ?? highest;
  return [kind === "mean" ? Math.min(least, top) : 1, top];
}

/** People per step, not weights; answers between steps count with the nearest. */
function stepsOf(answers: readonly MetricAnswer[], [bottom, top]: readonly [number, number]) {
  const counts = new Array<number>(top - bottom + 1).fill(0);
  for (const { value, count } of answers) {
    const place = Math.round(value) - bottom;
    counts[place] = (counts[place] as number) + count;
  }
  return counts.map((n, index) => ({ step: bottom + index, n }));
}
