import type { FeedbackRow, PartMetric, SummaryPart } from "../model/index.js";
import type { MetricRow } from "./describe-answers.js";
import type { MetricChoice } from "./describe-metrics.js";
import { orderNumbers } from "./order-numbers.js";
import { parseNumber } from "./parse-number.js";
import { FIXED } from "./part-limits.js";

/** Counts answers to other scores than the NPS, rows alike in them together. */
export interface MetricCells {
  /** A row, by the place of its fields in the part. */
  readonly add: (row: FeedbackRow, fields: number) => void;
  /** What another part counted, its places of fields changed by `placeOf`. */
  readonly join: (metrics: readonly PartMetric[], placeOf: (fields: number) => number) => void;
  /** What was counted, its places of fields changed by `placeOf`, in an order that rests on nothing else. */
  readonly metrics: (placeOf: (fields: number) => number) => readonly PartMetric[];
}

export function createMetricCells(choices: readonly MetricChoice[]): MetricCells {
  const counts = choices.map(() => new Map<string, number>());
  const count = (metric: number, key: readonly (number | null)[], rows: number): void => {
    const cells = counts[metric];
    const name = JSON.stringify(key);
    cells?.set(name, (cells.get(name) ?? 0) + rows);
  };
  return {
    add: (row, fields) => {
      choices.forEach(({ columns }, metric) => {
        const answers = columns.map((column) => {
          const value = parseNumber(row.fields.get(column) ?? "");
          return value === undefined ? null : Math.round(FIXED.answer * value);
        });
        if (answers.every((answer) => answer === null)) return;
        count(metric, [fields, Math.round(FIXED.weight * row.weight), ...answers], 1);
      });
    },
    join: (metrics, placeOf) => {
      metrics.forEach(({ cells }, metric) => {
        for (const [fields, weight, rows, ...answers] of cells)
          count(metric, [placeOf(fields), weight, ...answers], rows);
      });
    },
    metrics: (placeOf) =>
      choices.map(({ kind, columns, top }, metric) => ({
        kind,
        columns,
        ...(top === undefined ? {} : { top }),
        cells: [...(counts[metric] ?? [])]
          .map(([name, rows]): PartMetric["cells"][number] => {
            const [fields = 0, weight = 0, ...answers] = JSON.parse(name) as [
              number,
              number,
              ...(number | null)[],
            ];
            return [placeOf(fields), weight, rows, ...answers];
          })
          .sort(orderNumbers),
      })),
  };
}

/** The rows of one metric of a part. */
export function metricRows(part: Pick<SummaryPart, "fields" | "segments">, metric: PartMetric): MetricRow[] {
  const fields = part.fields.map(
    (values) =>
      new Map(
        part.segments.flatMap((column, place) => (values[place] ? [[column, values[place]] as const] : [])),
      ),
  );
  return metric.cells.map(([place, weight, count, ...answers]) => ({
    answers: answers.map((answer) => (answer === null ? undefined : answer / FIXED.answer)),
    weight: weight / FIXED.weight,
    count,
    fields: fields[place] ?? new Map(),
  }));
}
