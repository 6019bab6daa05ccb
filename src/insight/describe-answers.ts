import type { Metric, MetricPart } from "../model/index.js";
import { effectiveNumber } from "../stats/effective-number.js";
import { weightedMeanInterval } from "../stats/weighted-mean-interval.js";
import type { Moments } from "../stats/welch-difference.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { judgeReliability } from "./judge-reliability.js";
import type { Limits } from "./limits.js";
import { numberClusters } from "./number-clusters.js";

/** Rows alike in what a metric needs of them. */
export interface MetricRow {
  /** One for each column of the metric; undefined where there is none. */
  readonly answers: readonly (number | undefined)[];
  readonly weight: number;
  readonly count: number;
  /** The person who answered, where one may answer several times. */
  readonly person?: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** The same, read on the metric's scale. */
export interface MetricAnswer extends MetricRow {
  readonly value: number;
}

/** True for metrics with whole steps, of which the two highest are a share. */
export function hasSteps(kind: Metric["kind"]): boolean {
  return kind !== "nki" && kind !== "mean";
}

/** Mean (t) and share (Wilson) of the two highest steps of some answers; nothing but their number where they are too few. */
export function describeAnswers(
  kind: Metric["kind"],
  top: number,
  used: readonly MetricAnswer[],
  limits: Limits,
): Omit<MetricPart, "label" | "difference"> & { readonly moments?: Moments } {
  const values = used.map(({ value }) => value);
  const weights = used.map(({ weight }) => weight);
  const counts = used.map(({ count }) => count);
  const clusters = numberClusters(used.map(({ person }) => person));
  const grouping = { counts: Float64Array.from(counts), ...(clusters === undefined ? {} : { clusters }) };
  const n = counts.reduce((sum, count) => sum + count, 0);
  const effective = effectiveNumber(values, weights, grouping);
  const reliability = judgeReliability(n, effective, limits);
  const base = { n, effective, reliability };
  if (reliability === "suppressed") return base;
  // Rows that stand for several are as good as one with all their weight: means and spread are sums over it.
  const mass = weights.map((weight, index) => weight * (counts[index] as number));
  const total = mass.reduce((sum, weight) => sum + weight, 0);
  const centre = values.reduce((sum, value, index) => sum + value * (mass[index] as number), 0) / total;
  const spread = values.reduce(
    (sum, value, index) => sum + (mass[index] as number) * (value - centre) ** 2,
    0,
  );
  const mean = weightedMeanInterval(values, weights, grouping);
  const isHigh = values.map((value) => Number(value >= top - 1));
  const share = isHigh.reduce((sum, high, index) => sum + high * (mass[index] as number), 0) / total;
  return {
    ...base,
    ...(mean === undefined ? {} : { mean }),
    ...(hasSteps(kind) ? { topBox: wilsonInterval(share, effectiveNumber(isHigh, weights, grouping)) } : {}),
    ...(effective > 1
      ? { moments: { mean: centre, effective, variance: ((spread / total) * effective) / (effective - 1) } }
      : {}),
  };
}
