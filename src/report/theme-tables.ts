import type { DriverModel, StatedImportance, ThemeEffect } from "../model/index.js";
import type { Voice } from "./create-voice.js";
import { mentionsCell, pointsCell } from "./driver-tables.js";
import { standsOut } from "./significance.js";
import { type Cell, cell, figures, NOTHING, type Table, words } from "./table.js";

/** A theme's name, however it is spoken of. */
export function themeName(layer: string, label: string, voice: Voice): string {
  return layer === "factors" ? label : voice.capital(voice.name(layer, label));
}

/** Themes of a model with more than one column, so that there is something to take together. */
function shown(model: DriverModel): readonly ThemeEffect[] {
  return (model.themes ?? []).filter(
    (theme) => theme.reliability !== "suppressed" && theme.impact !== undefined,
  );
}

/** Each theme however it is spoken of: the simple figure, the adjusted one, how much they overlap, and the asymmetry. */
export function themeTable(model: DriverModel, voice: Voice): Table | undefined {
  const themes = shown(model);
  if (!themes.some((theme) => theme.asymmetry !== undefined || theme.performance !== undefined))
    return undefined;
  const { say } = voice;
  const key = `layer.${model.layer}`;
  return {
    caption: say("themes.table", { layer: voice.has(key) ? say(key) : model.layer }),
    columns: [
      words(say("column.theme")),
      figures(say("column.mentions")),
      figures(say("column.impact")),
      figures(say("column.contribution")),
      figures(say("column.overlap")),
      figures(say("column.asymmetry")),
      figures(say("column.net")),
    ],
    rows: themes.map((theme) => [
      cell(themeName(model.layer, theme.label, voice)),
      mentionsCell(voice, theme),
      pointsCell(voice, theme.impact),
      pointsCell(voice, theme.contribution),
      theme.overlap === undefined ? NOTHING : cell(voice.number(theme.overlap, 2)),
      asymmetryCell(theme, voice),
      theme.performance === undefined
        ? NOTHING
        : cell(voice.signed(theme.performance.value), voice.interval(theme.performance)),
    ]),
  };
}

function asymmetryCell({ asymmetry }: ThemeEffect, voice: Voice): Cell {
  if (asymmetry === undefined) return NOTHING;
  const write = (value: number) => voice.signed(value, 2);
  return {
    ...cell(write(asymmetry.index.value), voice.interval(asymmetry.index, write)),
    test: voice.say(`asymmetry.${asymmetry.kind}`),
  };
}

/** What the figures of a theme table mean, with the sums that show the double counting. */
export function themeNote(model: DriverModel, voice: Voice): string {
  const themes = shown(model);
  const sum = (of: "impact" | "contribution") =>
    themes.reduce((all, theme) => all + (theme[of]?.value ?? 0), 0);
  return voice.say("themes.note", {
    impacts: voice.signed(sum("impact"), 1),
    contributions: voice.signed(sum("contribution"), 1),
    cut: voice.number(themes.find((theme) => theme.asymmetry)?.asymmetry?.cut ?? 0.2, 1),
  });
}

/** Differences with and without each theme, plain and within a column's values; one table a column. */
export function standardizedTables(model: DriverModel, voice: Voice): readonly Table[] {
  const { say } = voice;
  const columns = [
    ...new Set(
      (model.themes ?? []).flatMap(({ standardized }) => (standardized ?? []).map(({ column }) => column)),
    ),
  ];
  return columns.map((column) => ({
    caption: say("standardized.table", { column }),
    columns: [
      words(say("column.theme")),
      figures(say("column.difference")),
      figures(say("column.adjusted", { column })),
      words(say("column.flag")),
    ],
    rows: (model.themes ?? []).flatMap((theme) => {
      const effect = theme.standardized?.find((one) => one.column === column);
      if (effect === undefined) return [];
      const { adjusted } = effect;
      const test = adjusted.q === undefined ? voice.p(adjusted.p) : voice.q(adjusted.q);
      return [
        [
          cell(themeName(model.layer, theme.label, voice)),
          pointsCell(voice, effect.crude),
          pointsCell(voice, adjusted, test, standsOut(adjusted)),
          effect.flag === undefined
            ? NOTHING
            : cell(say(`standardized.${effect.flag}`, { shift: voice.percent(effect.shift) })),
        ],
      ];
    }),
  }));
}

/** What is said to matter beside what goes with the score, by rank. */
export function statedTable(
  layer: string,
  kind: "stated" | "estimates",
  rows: readonly StatedImportance[],
  voice: Voice,
): Table {
  const { say } = voice;
  const rank = (value: number) => cell(voice.number(value, Number.isInteger(value) ? 0 : 1));
  return {
    caption: say(`${kind}.table`),
    columns: [
      words(say("column.theme")),
      figures(say("column.stated")),
      figures(say("column.lmg")),
      figures(say("column.stated-rank")),
      figures(say("column.derived-rank")),
    ],
    rows: rows.map((row) => [
      cell(themeName(layer, row.label, voice)),
      cell(voice.number(row.stated, 2)),
      cell(voice.number(row.derived, 3)),
      rank(row.statedRank),
      rank(row.derivedRank),
    ]),
  };
}
