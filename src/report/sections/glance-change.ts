import type { Summary } from "../../model/index.js";
import { dotsPlot } from "../charts/dots-plot.js";
import { fullScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import { html, type Markup } from "../markup.js";
import { changeSentence, periodName } from "../row-sentences.js";
import { describeRows, npsRow } from "./nps-row.js";
import { paragraph } from "./section.js";

/** "Has it moved, by more than noise?": the verdict, both periods as dots, and what could have been noticed at all. */
export function glanceChange(summary: Summary, studio: Studio): Markup {
  const { voice } = studio;
  const { say } = voice;
  const { change } = summary;
  if (change === undefined) return html`${paragraph(say("glance.change.absent"))}`;
  const { before, after, detectable } = change;
  const rows = [
    npsRow(before, voice, periodName(before, voice)),
    npsRow(after, voice, periodName(after, voice)),
  ];
  const scale = fullScale((value) => voice.signed(value));
  return html`${paragraph(changeSentence(change, voice), "answer")}${plotPicture(
    studio,
    { id: "change", title: say("glance.change.picture"), description: describeRows(rows) },
    (frame) => dotsPlot(rows, scale, frame),
  )}${
    detectable &&
    paragraph(
      say("glance.change.detectable", {
        significant: Math.round(detectable.significant),
        power: Math.round(detectable.power80),
      }),
      "aside",
    )
  }`;
}
