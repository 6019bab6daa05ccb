import type { DriverModel, DriverReport } from "../model/index.js";
import { mentionRows, segmentChangeRows, themeChangeRows } from "./change-sheet-rows.js";
import { createVoice } from "./create-voice.js";
import { blocksOf } from "./driver-blocks.js";
import { driverRows } from "./driver-rows.js";
import { type Figures, spread, tested } from "./figures-row.js";
import type { CsvValue } from "./format-table-csv.js";
import { isScaleModel } from "./model-notes.js";
import type { ReportOptions } from "./report-options.js";
import { metricRows, segmentRows } from "./score-sheet-rows.js";

/** A sheet of a workbook; its first row is the header. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CsvValue[])[];
}

/** A sheet of rows that all have the same columns; none without rows. */
function sheetOf(name: string, rows: readonly Figures[]): readonly Sheet[] {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = Object.keys(first);
  return [{ name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column]))] }];
}

/**
 * The answer of `genklang drivers` as sheets of a workbook: first what is to be read with it, in words, then all numbers,
 * unrounded, under column names that are the same in every language.
 */
export function driverSheets(answer: DriverReport, options: ReportOptions): readonly Sheet[] {
  const voice = createVoice(options);
  const models = answer.models.filter((model): model is DriverModel => !isScaleModel(model));
  const said = blocksOf(answer, voice, false).flatMap((block) =>
    block.kind === "table" ? [] : [[block.text]],
  );
  return [
    { name: "notes", rows: [[voice.say("drivers.title")], ...said] },
    ...(answer.models.length === 0 ? [] : [{ name: "drivers", rows: driverRows(answer) }]),
    ...sheetOf("themes", models.flatMap(themeRows)),
    ...sheetOf("importance", models.flatMap(importanceRows)),
    ...sheetOf("within segments", models.flatMap(withinRows)),
    ...sheetOf("change by segment", segmentChangeRows(models)),
    ...sheetOf("change by theme", models.flatMap(themeChangeRows)),
    ...sheetOf("segments", segmentRows(answer)),
    ...sheetOf("mentions", mentionRows(answer)),
    ...sheetOf("scores", metricRows(answer)),
    ...sheetOf("stated", models.flatMap(statedRows)),
  ];
}

function themeRows({ layer, themes = [] }: DriverModel): readonly Figures[] {
  return themes.map((theme) => ({
    layer,
    label: theme.label,
    mentions: theme.mentions,
    share: theme.share,
    reliability: theme.reliability,
    ...spread("impact", theme.impact),
    ...spread("contribution", theme.contribution),
    ...spread("weight", theme.weight),
    overlap: theme.overlap,
    ...spread("net_tone", theme.performance),
    ...spread("praise", theme.asymmetry?.reward),
    ...spread("complaint", theme.asymmetry?.penalty),
    ...spread("asymmetry", theme.asymmetry?.index),
    asymmetry_kind: theme.asymmetry?.kind,
  }));
}

function importanceRows({ layer, importance }: DriverModel): readonly Figures[] {
  return (importance?.players ?? []).map((player) => ({
    layer,
    role: player.role,
    label: player.label,
    polarity: player.polarity,
    columns: player.columns,
    lmg: player.lmg,
    lmg_error: player.error,
    johnson: player.johnson,
    sign: player.sign,
    above_noise: importance?.noise === undefined ? undefined : Number(player.aboveNoise),
    noise: importance?.noise,
    r2: importance?.r2,
  }));
}

function withinRows({ layer, themes = [] }: DriverModel): readonly Figures[] {
  return themes.flatMap(({ label, standardized = [] }) =>
    standardized.map((effect) => ({
      layer,
      label,
      column: effect.column,
      ...spread("difference", effect.crude),
      ...tested("within", effect.adjusted),
      shift: effect.shift,
      flag: effect.flag,
    })),
  );
}

function statedRows({ layer, stated = [], estimates = [] }: DriverModel): readonly Figures[] {
  const rows = (by: string, given: typeof stated) =>
    given.map((one) => ({
      layer,
      by,
      label: one.label,
      stated: one.stated,
      derived: one.derived,
      stated_rank: one.statedRank,
      derived_rank: one.derivedRank,
    }));
  return [...rows("customers", stated), ...rows("company", estimates)];
}
