import type { Asymmetry, Estimate, Summary, ThemeEffect } from "../../model/index.js";
import { type DotRow, dotsPlot } from "../charts/dots-plot.js";
import { niceScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import type { Voice } from "../create-voice.js";
import { pointsCell } from "../driver-tables.js";
import { cell, figures, type Table, words } from "../table.js";
import { themeName } from "../theme-tables.js";
import { describeRows } from "./nps-row.js";
import { paragraph, type Section, section } from "./section.js";

type Uneven = ThemeEffect & { readonly asymmetry: Asymmetry };

/** What goes with praise and with complaint of each theme of the first model, and whether the two differ. */
export function asymmetry(summary: Pick<Summary, "models">, studio: Studio): Section | undefined {
  const { voice } = studio;
  const { say } = voice;
  const [model] = summary.models;
  const themes = (model?.themes ?? []).filter((theme): theme is Uneven => theme.asymmetry !== undefined);
  const [first] = themes;
  if (model === undefined || first === undefined) return undefined;
  const sorted = [...themes].sort((left, right) => left.asymmetry.index.value - right.asymmetry.index.value);
  const points = (value: number) => voice.signed(value, 1);
  const dotOf = (estimate: Estimate, kind: "reward" | "penalty") => ({
    estimate,
    shape: kind === "reward" ? ("up" as const) : ("down" as const),
    ink: kind === "reward" ? ("good" as const) : ("bad" as const),
    hollow: estimate.low <= 0 && estimate.high >= 0,
    text: `${points(estimate.value)} (${voice.interval(estimate, points)})`,
  });
  // A telephone has room for the kind; the index stands in the table.
  const rowsOf = (isNarrow: boolean) =>
    sorted.map(
      (theme): DotRow => ({
        label: themeName(model.layer, theme.label, voice),
        aside: isNarrow ? say(`asymmetry.${theme.asymmetry.kind}`) : indexText(theme.asymmetry, voice),
        dots: [dotOf(theme.asymmetry.reward, "reward"), dotOf(theme.asymmetry.penalty, "penalty")],
      }),
    );
  const scale = niceScale(
    sorted.flatMap(({ asymmetry: { reward, penalty } }) => [
      reward.low,
      reward.high,
      penalty.low,
      penalty.high,
    ]),
    (value) => voice.signed(value),
    1,
  );
  const title = say("asymmetry.picture");
  return section(
    "asymmetry",
    say("asymmetry.title"),
    paragraph(say("asymmetry.note", { cut: voice.number(first.asymmetry.cut, 1) })),
    plotPicture(
      studio,
      {
        id: "asymmetry-picture",
        title,
        description: describeRows(rowsOf(false)),
        table: asymmetryTable(model.layer, sorted, title, voice),
        legend: [
          { sign: "\u25b2", ink: "good", name: say("asymmetry.reward") },
          { sign: "\u25bc", ink: "bad", name: say("asymmetry.penalty") },
        ],
      },
      (frame) => dotsPlot(rowsOf(frame.labels === "above"), scale, frame),
    ),
  );
}

function indexText({ kind, index }: Asymmetry, voice: Voice): string {
  const write = (value: number) => voice.signed(value, 2);
  return voice.say("asymmetry.aside", {
    kind: voice.say(`asymmetry.${kind}`),
    index: write(index.value),
    interval: voice.interval(index, write),
  });
}

function asymmetryTable(layer: string, themes: readonly Uneven[], caption: string, voice: Voice): Table {
  const { say } = voice;
  const write = (value: number) => voice.signed(value, 2);
  return {
    caption,
    columns: [
      words(say("column.theme")),
      figures(say("column.mentions")),
      figures(say("asymmetry.reward")),
      figures(say("asymmetry.penalty")),
      figures(say("column.asymmetry")),
    ],
    rows: themes.map(({ label, mentions, asymmetry: { reward, penalty, index, kind } }) => [
      cell(themeName(layer, label, voice)),
      cell(voice.number(mentions)),
      pointsCell(voice, reward),
      pointsCell(voice, penalty),
      { ...cell(write(index.value), voice.interval(index, write)), test: say(`asymmetry.${kind}`) },
    ]),
  };
}
