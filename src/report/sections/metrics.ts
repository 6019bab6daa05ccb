import type { Metric, Summary } from "../../model/index.js";
import { type DotRow, dotsPlot } from "../charts/dots-plot.js";
import { niceScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import type { Voice } from "../create-voice.js";
import { formatTableHtml } from "../format-table-html.js";
import { html, type Markup } from "../markup.js";
import { metricGroupTable, metricTable } from "../score-lines.js";
import { describeRows } from "./nps-row.js";
import { paragraph, type Section, section } from "./section.js";

/** Other scores than the NPS, for all and by each segment column. */
export function metrics(summary: Pick<Summary, "metrics">, studio: Studio): Section | undefined {
  const { voice } = studio;
  const { say } = voice;
  if (summary.metrics === undefined) return undefined;
  return section(
    "metrics",
    say("metrics.table"),
    paragraph(say("metrics.note")),
    formatTableHtml(metricTable(summary.metrics, voice)),
    summary.metrics.map((metric, index) =>
      (metric.groups ?? []).map((group, place) =>
        groupPicture(studio, metric, group, `${index + 1}-${place + 1}`),
      ),
    ),
  );
}

function groupPicture(
  studio: Studio,
  metric: Metric,
  group: NonNullable<Metric["groups"]>[number],
  number: string,
): Markup {
  const { voice } = studio;
  const write = (value: number) => voice.number(value, metric.kind === "nki" ? 1 : 2);
  const title = voice.say("metrics.by", {
    score: voice.say(`metric.${metric.kind}`),
    column: group.column,
  });
  const rows = group.parts.map((part): DotRow => {
    const aside = countOf(part, voice);
    if (part.mean === undefined) {
      const text = voice.say("word.suppressed");
      return { label: part.label, aside, dots: [{ shape: "circle", ink: "muted", hollow: true, text }] };
    }
    return {
      label: part.label,
      aside,
      dots: [
        {
          estimate: part.mean,
          shape: "circle",
          ink: "accent",
          hollow: part.reliability === "indicative",
          text: `${write(part.mean.value)} (${voice.interval(part.mean, write)})`,
        },
      ],
    };
  });
  const [bottom, top] = metric.kind === "nki" ? [0, 100] : metric.scale;
  const scale =
    metric.kind === "mean"
      ? niceScale(
          group.parts.flatMap(({ mean }) => (mean ? [mean.low, mean.high] : [])),
          write,
        )
      : {
          min: bottom,
          max: top,
          step: metric.kind === "nki" ? 25 : 1,
          format: (value: number) => voice.number(value),
        };
  return html`<h3>${title}</h3>
${plotPicture(
  studio,
  {
    id: `metric-${number}`,
    title,
    description: describeRows(rows),
    table: metricGroupTable(metric, group, title, voice),
  },
  (frame) => dotsPlot(rows, scale, frame, metric.mean ? [metric.mean.value] : []),
)}`;
}

function countOf({ n, reliability }: { n: number; reliability: string }, voice: Voice): string {
  const count = voice.say("format.count", { n });
  return reliability === "indicative" ? `${count}, ${voice.say("word.indicative")}` : count;
}
