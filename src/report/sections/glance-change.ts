import type { Change, Summary } from "../../model/index.js";
import { type DotRow, dotsPlot } from "../charts/dots-plot.js";
import { niceScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import { MIDDLE } from "../charts/row-layout.js";
import type { Voice } from "../create-voice.js";
import { html, type Markup } from "../markup.js";
import { changeSentence, periodDates, periodName } from "../row-sentences.js";
import { describeRows, npsRow } from "./nps-row.js";
import { paragraph } from "./section.js";

/** A period by its name, with its dates beneath where the name does not say them. */
function periodRow(period: Change["before"], voice: Voice): DotRow {
  const name = periodName(period, voice);
  const row = npsRow(period, voice, name);
  const dates = periodDates(period, voice);
  if (dates === undefined || dates === name) return row;
  return { ...row, label: `${name}, ${voice.say("format.count", { n: period.n })}`, aside: dates };
}

/** "Has it moved, by more than noise?": the verdict, both periods as dots, and what could have been noticed at all. */
export function glanceChange(summary: Summary, studio: Studio): Markup {
  const { voice } = studio;
  const { say } = voice;
  const { change } = summary;
  if (change === undefined) return html`${paragraph(say("glance.change.absent"))}`;
  const rows = [periodRow(change.before, voice), periodRow(change.after, voice)];
  const ends = [change.before.nps, change.after.nps].flatMap((nps) => (nps ? [nps.low, nps.high] : []));
  const scale = niceScale(ends, (value) => voice.signed(value), 1);
  return html`${paragraph(changeSentence(change, voice), "answer")}${
    ends.length > 0 &&
    plotPicture(
      studio,
      { id: "change", title: say("glance.change.picture"), description: describeRows(rows) },
      (frame) => dotsPlot(rows, scale, frame),
      MIDDLE,
    )
  }${
    change.detectable &&
    paragraph(
      say("glance.change.detectable", {
        significant: Math.round(change.detectable.significant),
        power: Math.round(change.detectable.power80),
      }),
      "aside",
    )
  }`;
}
