import type { Driver, DriverModel, Estimate, Nps, Outcome, Reliability, ScaleModel } from "../model/index.js";
import type { Voice } from "./create-voice.js";
import { fewSentence } from "./few-sentence.js";
import { standsOut } from "./significance.js";
import { type Cell, cell, figures, NOTHING, type Table, words } from "./table.js";
import { isUnranked, tagCell, withTagLine } from "./tag-tables.js";

/** Whole answers and their share, with the mark of a small group. */
export function mentionsCell(
  voice: Voice,
  group: { readonly mentions: number; readonly share: number; readonly reliability: Reliability },
): Cell {
  const share = voice.percent(group.share, group.share < 0.1 ? 1 : 0);
  const mark = group.reliability === "indicative" ? `, ${voice.say("word.indicative")}` : "";
  return cell(voice.number(group.mentions), share + mark);
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

/**
 * Themes by the size of their contribution, then those whose labels are found too badly to be ranked, by how often, then the
 * columns that are no themes, last what has no column of its own.
 */
export function sortDrivers(drivers: readonly Driver[]): readonly Driver[] {
  const weight = ({ checked, contribution }: Driver) =>
    Math.abs((checked?.contribution ?? contribution)?.value ?? 0);
  const rank = (driver: Driver) =>
    driver.contribution === undefined ? 3 : driver.role !== "theme" ? 2 : isUnranked(driver) ? 1 : 0;
  return [...drivers].sort(
    (left, right) =>
      rank(left) - rank(right) ||
      (rank(left) === 1 ? 0 : weight(right) - weight(left)) ||
      right.mentions - left.mentions ||
      left.label.localeCompare(right.label, "en"),
  );
}

export interface DriverTableOptions {
  /** For a terminal: without the figures about the others, which stand in all other formats. */
  readonly isCompact?: boolean;
}

/**
 * One model as a table: how often, the NPS of those who mention it and of the others, points, and the telling contrast.
 * Groups under 5 are left to `fewMentions`. The q of a coefficient against zero is shown for the user's own columns only:
 * a negative mention differs from zero whatever it is about.
 */
export function driverTable(
  model: DriverModel,
  voice: Voice,
  { isCompact = false }: DriverTableOptions = {},
): Table {
  const { say } = voice;
  const layer = voice.has(`layer.${model.layer}`) ? say(`layer.${model.layer}`) : model.layer;
  const q = (test: { readonly q?: number } | undefined) =>
    test?.q === undefined ? undefined : voice.q(test.q);
  const shown = sortDrivers(model.drivers).filter((driver) => driver.reliability !== "suppressed");
  const hasContrast = shown.some((driver) => driver.contrast !== undefined);
  const hasTagging = shown.some((driver) => driver.tagging !== undefined);
  return {
    caption: say("drivers.table", { layer }),
    columns: [
      words(say("column.theme")),
      figures(say(hasTagging && isCompact ? "column.mentions.tagging" : "column.mentions")),
      ...(hasTagging && !isCompact ? [figures(say("column.tagging"))] : []),
      figures(say("column.with")),
      ...(isCompact ? [] : [figures(say("column.without"))]),
      figures(say("column.coefficient")),
      figures(say("column.contribution")),
      ...(isCompact ? [] : [figures(say("column.impact"))]),
      ...(hasContrast ? [figures(say("column.contrast"))] : []),
    ],
    rows: shown.map((driver) => [
      cell(voice.driver(model.layer, driver)),
      hasTagging && isCompact
        ? withTagLine(mentionsCell(voice, driver), driver, voice)
        : mentionsCell(voice, driver),
      ...(hasTagging && !isCompact ? [tagCell(driver, voice)] : []),
      npsCell(voice, driver.with),
      ...(isCompact ? [] : [npsCell(voice, driver.without)]),
      pointsCell(voice, driver.coefficient, model.layer === "factors" ? q(driver) : undefined),
      pointsCell(voice, driver.contribution),
      ...(isCompact ? [] : [pointsCell(voice, driver.impact)]),
      ...(hasContrast
        ? [pointsCell(voice, driver.contrast, q(driver.contrast), standsOut(driver.contrast))]
        : []),
    ]),
  };
}

/** The themes left out of the table, by name and count; undefined where there are none. */
export function fewMentions(model: DriverModel, voice: Voice): string | undefined {
  const few = sortDrivers(model.drivers).filter((driver) => driver.reliability === "suppressed");
  return fewSentence(
    few.map((driver) => ({ name: voice.driver(model.layer, driver), n: driver.mentions })),
    voice,
  );
}

/** Loyalty and leaving, which restate the question: counts and NPS, no points; groups under 5 are left to `fewOutcomes`. */
export function outcomeTable(layer: string, outcomes: readonly Outcome[], voice: Voice): Table {
  const { say } = voice;
  const shown = outcomes.filter((outcome) => outcome.reliability !== "suppressed");
  return {
    caption: say("outcomes.title"),
    columns: [
      words(say("column.theme")),
      figures(say("column.mentions")),
      figures(say("column.with")),
      figures(say("column.without")),
    ],
    rows: shown.map((outcome) => [
      cell(voice.theme(layer, outcome.label, outcome.polarity)),
      mentionsCell(voice, outcome),
      npsCell(voice, outcome.with),
      npsCell(voice, outcome.without),
    ]),
  };
}

/** The outcomes left out of the table, by name and count; undefined where there are none. */
export function fewOutcomes(layer: string, outcomes: readonly Outcome[], voice: Voice): string | undefined {
  const few = outcomes.filter((outcome) => outcome.reliability === "suppressed");
  return fewSentence(
    few.map((outcome) => ({
      name: voice.theme(layer, outcome.label, outcome.polarity),
      n: outcome.mentions,
    })),
    voice,
  );
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
