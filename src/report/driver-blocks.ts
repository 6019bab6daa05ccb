import type { DriverModel, DriverReport, ScaleModel } from "../model/index.js";
import { segmentChangeTable, themeChangeTable } from "./change-tables.js";
import type { Voice } from "./create-voice.js";
import { driverSentence, leadingDrivers } from "./driver-sentence.js";
import {
  driverTable,
  fewMentions,
  fewOutcomes,
  outcomeTable,
  scaleTable,
  sortDrivers,
} from "./driver-tables.js";
import { importanceNotes, importanceTable } from "./importance-table.js";
import { isScaleModel, modelNotes } from "./model-notes.js";
import { problemText } from "./problem-text.js";
import { changeSentence } from "./row-sentences.js";
import { metricGroupTable, metricTable, scoreLines } from "./score-lines.js";
import { segmentTable } from "./sections/segments.js";
import type { Table } from "./table.js";
import { checkedGroupTables, checkedNote, checkedTable, taggingNotes } from "./tag-tables.js";
import { standardizedTables, statedTable, themeNote, themeTable } from "./theme-tables.js";

/** A piece of the answer, whatever it is written as. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | {
      readonly kind: "table";
      readonly table: Table;
      /** Where no heading says what it is about, its caption stands above it. */
      readonly isApart?: boolean;
    };

const heading = (text: string): Block => ({ kind: "heading", text });
const text = (content: string): Block => ({ kind: "text", text: content });
const note = (content: string): Block => ({ kind: "note", text: content });
const table = (content: Table): Block => ({ kind: "table", table: content });
const apart = (content: Table): Block => ({ kind: "table", table: content, isApart: true });

function scaleBlocks(model: ScaleModel, voice: Voice): readonly Block[] {
  const { score, low, high } = model.nps;
  return [
    heading(voice.say("layer.factors")),
    table(scaleTable(model, voice)),
    note(
      voice.say("scale.note", {
        rows: model.rows,
        score: voice.signed(score),
        interval: voice.interval({ value: score, low, high }),
      }),
    ),
  ];
}

function modelBlocks(model: DriverModel, of: number, voice: Voice, isCompact: boolean): readonly Block[] {
  const key = `layer.${model.layer}`;
  const few = fewMentions(model, voice);
  const sentences = leadingDrivers(model).flatMap(
    (driver) => driverSentence(model.layer, driver, of, voice) ?? [],
  );
  return [
    heading(voice.has(key) ? voice.say(key) : model.layer),
    ...sentences.map(text),
    table(driverTable(model, voice, { isCompact })),
    ...(few === undefined ? [] : [note(few)]),
    note(modelNotes(model, voice).join(" ")),
    ...checkedBlocks(model, voice),
    ...outcomeBlocks(model, voice),
    ...detailBlocks(model, voice, isCompact),
  ];
}

/** What coding by hand makes of the figures. */
function checkedBlocks(model: DriverModel, voice: Voice): readonly Block[] {
  const checked = checkedTable({ ...model, drivers: sortDrivers(model.drivers) }, voice);
  const said = checkedNote(model, voice);
  if (checked === undefined || said === undefined) return [];
  return [apart(checked), note(said), ...checkedGroupTables(model, voice).map(apart)];
}

/** Themes taken together, importance, differences within segments, what moved, and what is said to matter. */
function detailBlocks(model: DriverModel, voice: Voice, isCompact: boolean): readonly Block[] {
  const themes = themeTable(model, voice);
  const importance = importanceTable(model, voice);
  const standardized = standardizedTables(model, voice);
  const { change } = model;
  const stated = (kind: "stated" | "estimates") => {
    const rows = model[kind];
    if (rows === undefined || rows.length === 0) return [];
    return [apart(statedTable(model.layer, kind, rows, voice)), note(voice.say("stated.note"))];
  };
  return [
    ...(themes === undefined ? [] : [apart(themes), note(themeNote(model, voice))]),
    ...(importance === undefined ? [] : [apart(importance), note(importanceNotes(model, voice).join(" "))]),
    ...standardized.map(apart),
    ...(standardized.length === 0 ? [] : [note(voice.say("standardized.note"))]),
    ...(change === undefined
      ? []
      : [apart(themeChangeTable(model, change.themes, voice, isCompact)), note(voice.say("change.note"))]),
    ...stated("stated"),
    ...stated("estimates"),
  ];
}

/** The change by segment: the same for every layer, so said once. */
function segmentChangeBlocks({ models }: DriverReport, voice: Voice): readonly Block[] {
  const found = models.flatMap((model) => (isScaleModel(model) ? [] : [model.change?.segments ?? []]));
  const changes = found[0] ?? [];
  if (changes.length === 0) return [];
  return [
    ...changes.map((change) => apart(segmentChangeTable(change, voice))),
    note(voice.say("change.note")),
  ];
}

function outcomeBlocks({ layer, outcomes }: DriverModel, voice: Voice): readonly Block[] {
  if (outcomes.length === 0) return [];
  const shown = outcomeTable(layer, outcomes, voice);
  const few = fewOutcomes(layer, outcomes, voice);
  return [
    text(voice.say("outcomes.note")),
    ...(shown.rows.length > 0 ? [table(shown)] : []),
    ...(few === undefined ? [] : [note(few)]),
  ];
}

/** What has to be said before any number: no list of causes, and layers that retell one another. */
function cautions({ models }: DriverReport, voice: Voice): readonly Block[] {
  if (models.length === 0) return [text(voice.say("drivers.absent"))];
  if (models.every((model) => model.layer === "factors")) return [text(voice.say("drivers.factors"))];
  return [
    text(voice.say("drivers.circular")),
    ...(models.length > 1 ? [text(voice.say("drivers.layers"))] : []),
  ];
}

/** All that the answer of `genklang drivers` says, in order; compact for a terminal. */
export function blocksOf(answer: DriverReport, voice: Voice, isCompact: boolean): readonly Block[] {
  const { nps, change } = answer;
  const { say } = voice;
  return [
    text(
      nps === undefined
        ? answer.rated > 0
          ? say("glance.nps.suppressed", { n: answer.rated })
          : say("glance.nps.absent")
        : say("drivers.nps", {
            score: voice.signed(nps.score),
            interval: voice.interval({ value: nps.score, low: nps.low, high: nps.high }),
            n: nps.n,
          }),
    ),
    ...scoreLines(answer, voice).map(note),
    ...(answer.metrics === undefined
      ? []
      : [
          apart(metricTable(answer.metrics, voice)),
          note(say("metrics.note")),
          ...answer.metrics.flatMap((metric) =>
            (metric.groups ?? []).map((group) => {
              const caption = say("metrics.by", {
                score: say(`metric.${metric.kind}`),
                column: group.column,
              });
              return apart(metricGroupTable(metric, group, caption, voice));
            }),
          ),
        ]),
    ...(change === undefined ? [] : [text(changeSentence(change, voice)), ...detectable(change, voice)]),
    ...segmentChangeBlocks(answer, voice),
    ...cautions(answer, voice),
    ...answer.models.flatMap((model) => [
      ...(isScaleModel(model)
        ? scaleBlocks(model, voice)
        : modelBlocks(model, answer.rated, voice, isCompact)),
      ...model.problems.map((problem) => note(problemText(problem, voice))),
    ]),
    ...taggingNotes(answer, voice).map(note),
    ...(answer.segments ?? []).flatMap((segment) => [
      heading(say("segments.picture", { column: segment.column })),
      table(segmentTable(segment, voice)),
      note(say("segments.note")),
    ]),
    ...(answer.multiplicity === undefined
      ? []
      : [
          note(
            say("drivers.multiplicity", {
              tests: answer.multiplicity.tests,
              standing: answer.multiplicity.standingOut,
            }),
          ),
        ]),
    ...answer.problems.map((problem) => note(problemText(problem, voice))),
  ];
}

/** From which difference two such periods can be told apart. */
function detectable(
  { detectable: points }: NonNullable<DriverReport["change"]>,
  voice: Voice,
): readonly Block[] {
  if (points === undefined) return [];
  return [
    note(
      voice.say("glance.change.detectable", {
        significant: voice.number(points.significant),
        power: voice.number(points.power80),
      }),
    ),
  ];
}
