import type { Driver, DriverModel, Estimate, Nps, Outcome, Reliability, ScaleModel } from "../model/index.js";
import type { Voice } from "./create-voice.js";
import { standsOut } from "./significance.js";
import { type Cell, cell, figures, NOTHING, type Table, words } from "./table.js";

/** Whole answers and their share, with the mark of a small group. */
export function mentionsCell(
  voice: Voice,
  group: { readonly mentions: number; readonly share: number; readonly reliability: Reliability },
): Cell {
  const share = voice.percent(group.share, group.share < 0.1 ? 1 : 0);
  const test = group.reliability === "indicative" ? voice.say("word.indicative") : undefined;
  return { ...cell(voice.number(group.mentions), share), ...(test === undefined ? {} : { test }) };
}

/** An NPS with its interval, or the reason it is not shown. */
export function npsCell(voice: Voice, nps: Nps | undefined): Cell {
  return nps === undefined
    ? NOTHING
    : cell(voice.signed(nps.score), voice.interval({ value: nps.score, low: nps.low, high: nps.high }));
}

/** NPS points with one decimal and their interval. */
export function pointsCell(
  voice: Voice,
  estimate: Estimate | undefined,
  test?: string,
  strong = false,
): Cell {
  if (estimate === undefined) return NOTHING;
  return {
    ...cell(
      voice.signed(estimate.value, 1),
      voice.interval(estimate, (value) => voice.signed(value, 1)),
    ),
    ...(test === undefined ? {} : { test }),
    strong,
  };
}

/** Themes by the size of their contribution, then the columns that are no themes. */
export function sortDrivers(drivers: readonly Driver[]): readonly Driver[] {
  const weight = (driver: Driver) => Math.abs(driver.contribution?.value ?? 0);
  const rank = (driver: Driver) => (driver.role === "theme" ? 0 : 1);
  return [...drivers].sort(
    (left, right) =>
      rank(left) - rank(right) || weight(right) - weight(left) || left.label.localeCompare(right.label, "en"),
  );
}

export interface DriverTableOptions {
  /** For a terminal: without the leave-out figure, which stands in all other formats. */
  readonly isCompact?: boolean;
}

/** One model as a table: how often, the NPS of those who mention it and of the others, points, and the telling contrast. */
export function driverTable(
  model: DriverModel,
  voice: Voice,
  { isCompact = false }: DriverTableOptions = {},
): Table {
  const { say } = voice;
  const layer = voice.has(`layer.${model.layer}`) ? say(`layer.${model.layer}`) : model.layer;
  const q = (test: { readonly q?: number } | undefined) =>
    test?.q === undefined ? undefined : voice.q(test.q);
  return {
    caption: say("drivers.table", { layer }),
    columns: [
      words(say("column.theme")),
      figures(say("column.mentions")),
      figures(say("column.with")),
      figures(say("column.without")),
      figures(say("column.coefficient")),
      figures(say("column.contribution")),
      ...(isCompact ? [] : [figures(say("column.impact"))]),
      figures(say("column.contrast")),
    ],
    rows: sortDrivers(model.drivers).map((driver) => [
      cell(voice.driver(model.layer, driver)),
      mentionsCell(voice, driver),
      npsCell(voice, driver.with),
      npsCell(voice, driver.without),
      pointsCell(voice, driver.coefficient, q(driver)),
      pointsCell(voice, driver.contribution),
      ...(isCompact ? [] : [pointsCell(voice, driver.impact)]),
      pointsCell(voice, driver.contrast, q(driver.contrast), standsOut(driver.contrast)),
    ]),
  };
}

/** Loyalty and leaving, which restate the question: counts and NPS, no points. */
export function outcomeTable(layer: string, outcomes: readonly Outcome[], voice: Voice): Table {
  const { say } = voice;
  return {
    caption: say("outcomes.title"),
    columns: [
      words(say("column.theme")),
      figures(say("column.mentions")),
      figures(say("column.with")),
      figures(say("column.without")),
    ],
    rows: outcomes.map((outcome) => [
      cell(voice.theme(layer, outcome.label, outcome.polarity)),
      mentionsCell(voice, outcome),
      npsCell(voice, outcome.with),
      npsCell(voice, outcome.without),
    ]),
  };
}

/** Scales as factors: points per step, and shares of R². */
export function scaleTable(model: ScaleModel, voice: Voice): Table {
  const { say } = voice;
  return {
    caption: say("drivers.table", { layer: say("layer.factors") }),
    columns: [
      words(say("column.theme")),
      figures(say("column.answers")),
      figures(say("column.mean")),
      figures(say("column.points-per-step")),
      figures(say("column.importance")),
    ],
    rows: [...model.drivers]
      .sort((left, right) => right.importance.johnson - left.importance.johnson)
      .map((driver) => [
        cell(driver.label),
        cell(voice.number(driver.answers)),
        cell(voice.number(driver.mean, 2)),
        pointsCell(voice, driver.coefficient, voice.q(driver.q)),
        cell(voice.number(driver.importance.johnson, 3)),
      ]),
  };
}
