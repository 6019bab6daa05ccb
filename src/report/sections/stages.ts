import type { Summary } from "../../model/index.js";
import { dotsPlot } from "../charts/dots-plot.js";
import { fullScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import { describeRows } from "./nps-row.js";
import { paragraph, type Section, section } from "./section.js";
import { toneRow, toneTable } from "./tone-row.js";

/** The stages from awareness to exit, in the order of the journey, as dots that no line joins. */
export function stages(summary: Summary, studio: Studio): Section {
  const { voice } = studio;
  const { say } = voice;
  const title = say("stages.title");
  if (!summary.stages.some((stage) => stage.mentions > 0)) {
    return section("stages", title, paragraph(say("stages.absent")));
  }
  const name = (stage: { readonly label: string }) => voice.capital(voice.name("stages", stage.label));
  const rows = summary.stages.map((stage) => toneRow(stage, name(stage), voice));
  const scale = fullScale((value) => voice.signed(value));
  return section(
    "stages",
    title,
    paragraph(say("stages.note")),
    plotPicture(
      studio,
      {
        id: "stages-picture",
        title: say("stages.picture"),
        description: describeRows(rows),
        table: toneTable(say("stages.picture"), summary.stages, name, voice),
      },
      (frame) => dotsPlot(rows, scale, frame),
    ),
  );
}
