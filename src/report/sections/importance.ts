import type { Summary } from "../../model/index.js";
import { type Bar, barsPlot } from "../charts/bars-plot.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import { importanceNotes, importanceTable, playerName } from "../importance-table.js";
import { paragraph, type Section, section } from "./section.js";

/** Parts of R² of the score by theme, for the first model. */
export function importance(summary: Pick<Summary, "models">, studio: Studio): Section | undefined {
  const { voice } = studio;
  const { say } = voice;
  const [model] = summary.models;
  const table = model && importanceTable(model, voice);
  if (model?.importance === undefined || table === undefined) return undefined;
  const { players, noise } = model.importance;
  const bars = players.map((player): Bar => {
    const isNoise = noise !== undefined && !player.aboveNoise;
    return {
      label: playerName(model.layer, player, voice),
      ...(isNoise ? { aside: say("importance.noise") } : {}),
      value: player.lmg,
      ink: isNoise ? "axis" : "accent",
      text: voice.number(player.lmg, 3),
    };
  });
  return section(
    "importance",
    say("importance.title"),
    plotPicture(
      studio,
      {
        id: "importance-picture",
        title: say("importance.picture"),
        description: bars.map(({ label, text }) => `${label}: ${text}`).join("; "),
        table,
      },
      (frame) => barsPlot(bars, (value) => voice.number(value, 2), 0.01, frame),
    ),
    paragraph(importanceNotes(model, voice).join(" "), "aside"),
  );
}
