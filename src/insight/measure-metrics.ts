import type { FeedbackRow, Metric, Problem } from "../model/index.js";
import { effectiveNumber } from "../stats/effective-number.js";
import { weightedMeanInterval } from "../stats/weighted-mean-interval.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { judgeReliability } from "./judge-reliability.js";
import type { Limits } from "./limits.js";
import { numberClusters } from "./number-clusters.js";
import { parseNumber } from "./parse-number.js";

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
 * 100·(answer − 1)/9, of rows that answer all (t). Weighted; with persons intervals are as wide as their answers make them.
 */
export function measureMetrics(
  rows: readonly FeedbackRow[],
  choices: readonly MetricChoice[],
  limits: Limits,
  personOf?: (row: FeedbackRow) => string,
): { readonly metrics: readonly Metric[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const metrics = choices.map((choice): Metric => {
    const read = rows.map((row) => choice.columns.map((column) => parseNumber(row.fields.get(column) ?? "")));
    const numbers = read.flat().filter((value) => value !== undefined);
    const highest = numbers.reduce((most, value) => Math.max(most, value), 1);
    const tops = TOPS[choice.kind];
    const top = choice.top ?? tops.find((one) => one >= highest) ?? tops.at(-1) ?? highest;
    const bottom = choice.kind === "mean" ? numbers.reduce((least, value) => Math.min(least, value), top) : 1;
    const isStep = (value: number) => choice.kind === "mean" || (value >= bottom && value <= top);
    const off = numbers.filter((value) => !isStep(value));
    if (off.length > 0) {
      problems.push({
        code: "metric/off-scale",
        message: `expected answers from ${bottom} to ${top} in ${choice.columns.join(", ")}, got ${off.length} like ${off[0]}; they are left out`,
        place: { column: choice.columns[0] ?? "" },
        hint: "name the highest step, as in ces:7=COLUMN",
      });
    }
    const used = rows.flatMap((row, index) => {
      const values = read[index] ?? [];
      const whole = values.filter((value) => value !== undefined && isStep(value)) as number[];
      return whole.length === choice.columns.length && row.weight > 0 ? [{ row, values: whole }] : [];
    });
    return metricOf(choice, [bottom, top], used, limits, personOf);
  });
  return { metrics, problems };
}

function metricOf(
  { kind, columns }: MetricChoice,
  scale: readonly [number, number],
  used: readonly { readonly row: FeedbackRow; readonly values: readonly number[] }[],
  limits: Limits,
  personOf?: (row: FeedbackRow) => string,
): Metric {
  const [bottom, top] = scale;
  const weights = used.map(({ row }) => row.weight);
  const clusters = personOf && numberClusters(used.map(({ row }) => personOf(row)));
  const grouping = clusters === undefined ? {} : { clusters };
  const answers = used.map(({ values }) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return kind === "nki" ? (100 * (mean - bottom)) / (top - bottom) : mean;
  });
  const effective = effectiveNumber(answers, weights, grouping);
  const reliability = judgeReliability(used.length, effective, limits);
  const base = { kind, columns, scale, n: used.length, effective, reliability };
  if (reliability === "suppressed") return base;
  const mean = weightedMeanInterval(answers, weights, grouping);
  const hasSteps = kind !== "nki" && kind !== "mean";
  const isHigh = answers.map((value) => Number(value >= top - 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = isHigh.reduce((sum, high, index) => sum + high * (weights[index] as number), 0) / total;
  return {
    ...base,
    ...(mean === undefined ? {} : { mean }),
    ...(hasSteps ? { topBox: wilsonInterval(share, effectiveNumber(isHigh, weights, grouping)) } : {}),
    ...(hasSteps ? { distribution: stepsOf(answers, scale) } : {}),
  };
}

/** People per step, not weights; answers between steps count with the nearest. */
function stepsOf(answers: readonly number[], [bottom, top]: readonly [number, number]) {
  return Array.from({ length: top - bottom + 1 }, (_, index) => {
    const step = bottom + index;
    return { step, n: answers.filter((value) => Math.round(value) === step).length };
  });
}
