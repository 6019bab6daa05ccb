import type { FeedbackRow, Metric, Problem } from "../model/index.js";
import { describeMetrics, type MetricChoice } from "./describe-metrics.js";
import type { Limits } from "./limits.js";
import { parseNumber } from "./parse-number.js";

export type { MetricChoice } from "./describe-metrics.js";

/** Other scores than the NPS from the cells of the rows, also for each value of the columns `by`; see `describeMetrics`. */
export function measureMetrics(
  rows: readonly FeedbackRow[],
  choices: readonly MetricChoice[],
  limits: Limits,
  personOf?: (row: FeedbackRow) => string,
  by: readonly string[] = [],
): { readonly metrics: readonly Metric[]; readonly problems: readonly Problem[] } {
  const read = (row: FeedbackRow, { columns }: MetricChoice) => ({
    answers: columns.map((column) => parseNumber(row.fields.get(column) ?? "")),
    weight: row.weight,
    count: 1,
    ...(personOf === undefined ? {} : { person: personOf(row) }),
    fields: row.fields,
  });
  return describeMetrics(choices, (choice) => rows.map((row) => read(row, choice)), by, limits);
}
