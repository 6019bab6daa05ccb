import type { Summary } from "../../model/index.js";
import { dotsPlot } from "../charts/dots-plot.js";
import { fullScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import { fewSentence } from "../few-sentence.js";
import { describeRows } from "./nps-row.js";
import { paragraph, type Section, section } from "./section.js";
import { toneRow, toneTable } from "./tone-row.js";

/** Where customers met the company, most mentioned first, with whose hands it is in. */
export function touchpoints(summary: Summary, studio: Studio): Section {
  const { voice } = studio;
  const { say } = voice;
  const title = say("touchpoints.title");
  const mentioned = summary.touchpoints
    .filter((touchpoint) => touchpoint.mentions > 0)
    .sort((left, right) => right.mentions - left.mentions);
  if (mentioned.length === 0) return section("touchpoints", title, paragraph(say("touchpoints.absent")));
  const name = (touchpoint: { readonly label: string }) =>
    voice.capital(voice.name("touchpoints", touchpoint.label));
  const owner = (touchpoint: { readonly owner: string }) =>
    voice.has(`owner.${touchpoint.owner}`) ? say(`owner.${touchpoint.owner}`) : touchpoint.owner;
  const few = mentioned.filter((touchpoint) => touchpoint.reliability === "suppressed");
  const shown = mentioned.filter((touchpoint) => touchpoint.reliability !== "suppressed");
  const rows = shown.map((touchpoint) => toneRow(touchpoint, name(touchpoint), voice, owner(touchpoint)));
  const scale = fullScale((value) => voice.signed(value));
  return section(
    "touchpoints",
    title,
    paragraph(say("touchpoints.note")),
    rows.length > 0 &&
      plotPicture(
        studio,
        {
          id: "touchpoints-picture",
          title: say("touchpoints.picture"),
          description: describeRows(rows),
          table: toneTable(say("touchpoints.picture"), shown, name, voice, {
            heading: say("column.owner"),
            text: owner,
          }),
        },
        (frame) => dotsPlot(rows, scale, frame),
      ),
    paragraph(
      fewSentence(
        few.map((touchpoint) => ({ name: name(touchpoint), n: touchpoint.mentions })),
        voice,
      ),
      "aside",
    ),
  );
}
