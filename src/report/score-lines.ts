import type { DriverReport, Metric, MetricPart } from "../model/index.js";
import type { Voice } from "./create-voice.js";
import { standsOut } from "./significance.js";
import { type Cell, cell, figures, NOTHING, type Table, words } from "./table.js";

/** Scores beside the NPS: distribution and mean, how sure weighted or repeated answers are, what such waves can show. */
export function scoreLines(report: DriverReport, voice: Voice): readonly string[] {
  const { say } = voice;
  const { nps, distribution, meanRating, detectable, cluster, where, change } = report;
  const conditions = (where ?? []).map(({ column, value }) => `${column} = ${value}`);
  const isWeighted = nps !== undefined && Math.abs(nps.effective - nps.n) >= 0.5;
  return [
    ...(conditions.length === 0 ? [] : [say("drivers.where", { conditions: voice.list(conditions) })]),
    ...(distribution === undefined || meanRating === undefined
      ? []
      : [
          say("drivers.distribution", {
            parts: distribution.map((count, score) => say("scores.bar", { score, count })).join(", "),
            mean: voice.number(meanRating.value, 2),
            interval: voice.interval(meanRating, (value) => voice.number(value, 2)),
          }),
        ]),
    ...(cluster !== undefined && nps !== undefined
      ? [say("drivers.cluster", { people: cluster.people, n: nps.n, effective: voice.number(nps.effective) })]
      : isWeighted
        ? [say("glance.nps.weighted", { effective: voice.number(nps.effective) })]
        : []),
    ...(detectable === undefined || change !== undefined
      ? []
      : [
          say("drivers.detectable", {
            significant: voice.number(detectable.significant),
            power: voice.number(detectable.power80),
          }),
        ]),
  ];
}

/** CSAT, CES, NKI and stars with their intervals. */
export function metricTable(metrics: readonly Metric[], voice: Voice): Table {
  const { say } = voice;
  return {
    caption: say("metrics.table"),
    columns: [
      words(say("column.score")),
      figures(say("column.answers")),
      figures(say("column.scale")),
      figures(say("column.mean")),
      figures(say("column.top-two")),
    ],
    rows: metrics.map((metric) => [
      cell(say(`metric.${metric.kind}`), metric.columns.join(", ")),
      metric.reliability === "indicative"
        ? cell(voice.number(metric.n), say("word.indicative"))
        : cell(voice.number(metric.n)),
      cell(metric.scale.map((end) => voice.number(end)).join("–")),
      metric.reliability === "suppressed" ? cell(say("word.suppressed")) : meanCell(metric, voice),
      metric.topBox === undefined
        ? NOTHING
        : cell(
            voice.percent(metric.topBox.value),
            voice.interval(metric.topBox, (value) => voice.percent(value)),
          ),
    ]),
  };
}

/** A metric by the values of a column, each against all others with a value there. */
export function metricGroupTable(
  metric: Metric,
  group: NonNullable<Metric["groups"]>[number],
  caption: string,
  voice: Voice,
): Table {
  const { say } = voice;
  const hasShare = metric.topBox !== undefined;
  const percent = (value: number) => voice.percent(value);
  return {
    caption,
    columns: [
      words(voice.capital(group.column)),
      figures(say("column.answers")),
      figures(say("column.mean")),
      ...(hasShare ? [figures(say("column.top-two"))] : []),
      figures(say("column.difference")),
    ],
    rows: group.parts.map((part) => [
      cell(part.label),
      cell(voice.number(part.n), part.reliability === "indicative" ? say("word.indicative") : undefined),
      part.reliability === "suppressed"
        ? cell(say("word.suppressed"))
        : meanCell({ ...part, kind: metric.kind }, voice),
      ...(hasShare
        ? [
            part.topBox === undefined
              ? NOTHING
              : cell(percent(part.topBox.value), voice.interval(part.topBox, percent)),
          ]
        : []),
      differenceCell(part.difference, metric.kind, voice),
    ]),
  };
}

function differenceCell(difference: MetricPart["difference"], kind: Metric["kind"], voice: Voice): Cell {
  if (difference === undefined) return NOTHING;
  const write = (value: number) => voice.signed(value, kind === "nki" ? 1 : 2);
  return {
    ...cell(write(difference.value), voice.interval(difference, write)),
    test: difference.q === undefined ? voice.p(difference.p) : voice.q(difference.q),
    strong: standsOut(difference),
  };
}

function meanCell({ mean, kind }: Pick<Metric, "mean" | "kind">, voice: Voice): Cell {
  if (mean === undefined) return NOTHING;
  const write = (value: number) => voice.number(value, kind === "nki" ? 1 : 2);
  return cell(write(mean.value), voice.interval(mean, write));
}
