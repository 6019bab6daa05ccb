import type { Summary } from "../../model/index.js";
import { type DotRow, dotsPlot } from "../charts/dots-plot.js";
import { niceScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import { pointsCell } from "../driver-tables.js";
import { periodName } from "../row-sentences.js";
import { standsOut } from "../significance.js";
import { cell, figures, type Table, words } from "../table.js";
import { describeRows } from "./nps-row.js";
import { paragraph, type Section, section } from "./section.js";

/** More rows than this are left to the table. */
const MOST = 12;

/** How often each theme is mentioned in the two periods. */
export function mentions(summary: Summary, studio: Studio): Section | undefined {
  const { voice } = studio;
  const { say } = voice;
  const { change } = summary;
  if (change === undefined || change.mentions.length === 0) return undefined;
  const sorted = [...change.mentions].sort(
    (left, right) =>
      Number(standsOut(right.difference)) - Number(standsOut(left.difference)) ||
      Math.abs(right.difference.value) - Math.abs(left.difference.value),
  );
  const nameOf = (mention: (typeof sorted)[number]) =>
    voice.theme(mention.layer, mention.label, mention.polarity);
  const rows: readonly DotRow[] = sorted.slice(0, MOST).map((mention) => ({
    label: nameOf(mention),
    aside: `${voice.number(mention.before.mentions)} \u2192 ${voice.number(mention.after.mentions)}`,
    dots: [
      {
        estimate: mention.difference,
        shape: "circle",
        ink: standsOut(mention.difference) ? "accent" : "muted",
        hollow: !standsOut(mention.difference),
        text: `${voice.signed(mention.difference.value, 1)} (${voice.interval(mention.difference)})`,
      },
    ],
  }));
  const scale = niceScale(
    rows.flatMap((row) =>
      row.dots.flatMap(({ estimate }) => (estimate ? [estimate.low, estimate.high] : [])),
    ),
    (value) => voice.signed(value),
    1,
  );
  const shareCell = (part: { readonly mentions: number; readonly of: number }) =>
    part.of === 0
      ? cell("\u2013")
      : cell(
          voice.percent(part.mentions / part.of, 1),
          `${voice.number(part.mentions)}/${voice.number(part.of)}`,
        );
  const table: Table = {
    caption: say("mentions.picture"),
    columns: [
      words(say("column.theme")),
      figures(say("column.before")),
      figures(say("column.after")),
      figures(say("column.difference")),
      figures(say("column.q")),
    ],
    rows: sorted.map((mention) => [
      cell(nameOf(mention)),
      shareCell(mention.before),
      shareCell(mention.after),
      pointsCell(voice, mention.difference, undefined, standsOut(mention.difference)),
      cell(voice.q(mention.difference.q ?? mention.difference.p)),
    ]),
  };
  return section(
    "mentions",
    say("mentions.title"),
    paragraph(
      say("mentions.note", {
        before: periodName(change.before, voice),
        after: periodName(change.after, voice),
      }),
    ),
    plotPicture(
      studio,
      { id: "mentions-picture", title: say("mentions.picture"), description: describeRows(rows), table },
      (frame) => dotsPlot(rows, scale, frame),
    ),
  );
}
