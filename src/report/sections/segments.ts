import type { SegmentTable, Summary } from "../../model/index.js";
import { dotsPlot } from "../charts/dots-plot.js";
import { fullScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import type { Voice } from "../create-voice.js";
import { npsCell, pointsCell } from "../driver-tables.js";
import { html } from "../markup.js";
import { standsOut } from "../significance.js";
import { cell, figures, type Table, words } from "../table.js";
import { describeRows, npsRow } from "./nps-row.js";
import { paragraph, type Section, section } from "./section.js";

/** One column's values, each against all other answers. */
export function segmentTable(segment: SegmentTable, voice: Voice): Table {
  const { say } = voice;
  return {
    caption: say("segments.picture", { column: segment.column }),
    columns: [
      words(voice.capital(segment.column)),
      figures(say("column.answers")),
      figures(say("column.nps")),
      figures(say("column.difference")),
    ],
    rows: segment.parts.map((part) => {
      const { difference } = part;
      const test = difference && (difference.q === undefined ? voice.p(difference.p) : voice.q(difference.q));
      return [
        cell(part.label),
        part.reliability === "indicative"
          ? cell(voice.number(part.n), say("word.indicative"))
          : cell(voice.number(part.n)),
        part.nps === undefined ? cell(say("word.suppressed")) : npsCell(voice, part.nps),
        pointsCell(voice, difference, test, standsOut(difference)),
      ];
    }),
  };
}

/** NPS by each segment column. */
export function segments(summary: Pick<Summary, "segments" | "nps">, studio: Studio): Section | undefined {
  const { voice } = studio;
  if (summary.segments.length === 0 || summary.nps === undefined) return undefined;
  const scale = fullScale((value) => voice.signed(value));
  return section(
    "segments",
    voice.say("segments.title"),
    paragraph(voice.say("segments.note")),
    summary.segments.map((segment, index) => {
      const rows = segment.parts.map((part) => npsRow(part, voice));
      const title = voice.say("segments.picture", { column: segment.column });
      return html`<h3>${voice.capital(segment.column)}</h3>
${plotPicture(
  studio,
  {
    id: `segment-${index + 1}`,
    title,
    description: describeRows(rows),
    table: segmentTable(segment, voice),
  },
  (frame) => dotsPlot(rows, scale, frame, summary.nps ? [summary.nps.score] : []),
)}`;
    }),
  );
}
