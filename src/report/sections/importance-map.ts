import type { DriverModel, Estimate, Summary, ThemeEffect } from "../../model/index.js";
import { type MapPoint, mapPlot } from "../charts/map-plot.js";
import { fullScale, niceScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import type { Voice } from "../create-voice.js";
import { mentionsCell, pointsCell } from "../driver-tables.js";
import { cell, figures, type Table, words } from "../table.js";
import { themeName } from "../theme-tables.js";
import { paragraph, type Section, section } from "./section.js";

type Placed = ThemeEffect & { readonly performance: Estimate; readonly weight: Estimate };

/** Themes of the first model by how well they are spoken of and by how much of the NPS goes with them. */
export function importanceMap(summary: Pick<Summary, "models">, studio: Studio): Section | undefined {
  const { voice } = studio;
  const { say } = voice;
  const [model] = summary.models;
  const placed = (model?.themes ?? []).filter(
    (theme): theme is Placed => theme.performance !== undefined && theme.weight !== undefined,
  );
  // One theme has nothing to be compared with.
  if (model === undefined || placed.length < 2) return undefined;
  const themes = [...placed].sort((left, right) => right.weight.value - left.weight.value);
  const total = themes.reduce((sum, { mentions }) => sum + mentions, 0);
  const mean = (of: (theme: Placed) => number) =>
    themes.reduce((sum, theme) => sum + theme.mentions * of(theme), 0) / total;
  const centre = { x: mean((theme) => theme.performance.value), y: mean((theme) => theme.weight.value) };
  const title = say("map.picture", { n: themes.length });
  const points = themes.map(
    (theme): MapPoint => ({
      label: themeName(model.layer, theme.label, voice),
      x: theme.performance,
      y: theme.weight,
      hollow: theme.reliability !== "normal",
    }),
  );
  const vertical = niceScale(
    themes.map(({ weight }) => weight.high),
    (value) => voice.number(value),
    1,
  );
  return section(
    "map",
    say("map.title"),
    paragraph(say("map.note")),
    plotPicture(
      studio,
      {
        id: "map-picture",
        title,
        description: points
          .map(({ label, x, y }) => `${label}: ${voice.signed(x.value)}, ${voice.number(y.value, 1)}`)
          .join("; "),
        key: points.map(({ label }) => label),
        table: mapTable(model, themes, title, voice),
      },
      (frame) =>
        mapPlot(
          {
            points,
            horizontal: fullScale((value) => voice.signed(value)),
            vertical,
            centre,
            names: { x: say("map.x"), y: say("map.y") },
          },
          frame,
        ),
    ),
    paragraph(weakSentence(model, themes, centre, voice)),
  );
}

/** Themes of which less good is said than of the average, and with which more of the NPS goes. */
function weakSentence(
  model: DriverModel,
  themes: readonly Placed[],
  centre: { readonly x: number; readonly y: number },
  voice: Voice,
): string | undefined {
  const weak = themes.filter(
    ({ performance, weight }) => performance.value < centre.x && weight.value > centre.y,
  );
  if (weak.length === 0) return undefined;
  const named = weak.map(({ label, mentions, performance }) =>
    voice.say("map.theme", {
      theme: themeName(model.layer, label, voice),
      n: mentions,
      tone: voice.signed(performance.value),
      interval: voice.interval(performance),
    }),
  );
  return voice.say("map.weak", { themes: voice.list(named) });
}

function mapTable(model: DriverModel, themes: readonly Placed[], caption: string, voice: Voice): Table {
  const { say } = voice;
  return {
    caption,
    columns: [
      words(say("column.theme")),
      figures(say("column.number")),
      figures(say("column.mentions")),
      figures(say("column.net")),
      figures(say("column.weight")),
    ],
    rows: themes.map((theme, index) => [
      cell(themeName(model.layer, theme.label, voice)),
      cell(voice.number(index + 1)),
      mentionsCell(voice, theme),
      cell(voice.signed(theme.performance.value), voice.interval(theme.performance)),
      pointsCell(voice, theme.weight),
    ]),
  };
}
