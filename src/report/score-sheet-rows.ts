import type { DriverReport } from "../model/index.js";
import { type Figures, spread, tested } from "./figures-row.js";

/** NPS by the values of each column. */
export function segmentRows({ segments = [] }: DriverReport): readonly Figures[] {
  return segments.flatMap(({ column, parts }) =>
    parts.map((part) => ({
      column,
      label: part.label,
      answers: part.n,
      reliability: part.reliability,
      nps: part.nps?.score,
      nps_low: part.nps?.low,
      nps_high: part.nps?.high,
      ...tested("difference", part.difference),
    })),
  );
}

/** The NPS first, then the other scores, each for all and by the values of a column. */
export function metricRows({ nps, metrics = [] }: DriverReport): readonly Figures[] {
  const row = (figures: Figures): Figures => ({
    score: undefined,
    columns: undefined,
    by: undefined,
    label: undefined,
    answers: undefined,
    reliability: undefined,
    ...spread("value", undefined),
    ...spread("top_two", undefined),
    ...tested("difference", undefined),
    ...figures,
  });
  return [
    ...(nps === undefined
      ? []
      : [row({ score: "nps", answers: nps.n, value: nps.score, value_low: nps.low, value_high: nps.high })]),
    ...metrics.flatMap(({ kind, columns, groups = [], ...all }) => [
      row({
        score: kind,
        columns: columns.join(", "),
        answers: all.n,
        reliability: all.reliability,
        ...spread("value", all.mean),
        ...spread("top_two", all.topBox),
      }),
      ...groups.flatMap(({ column, parts }) =>
        parts.map((part) =>
          row({
            score: kind,
            columns: columns.join(", "),
            by: column,
            label: part.label,
            answers: part.n,
            reliability: part.reliability,
            ...spread("value", part.mean),
            ...spread("top_two", part.topBox),
            ...tested("difference", part.difference),
          }),
        ),
      ),
    ]),
  ];
}
