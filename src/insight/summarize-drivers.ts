import type {
  AnalyzedRow,
  DriverModel,
  DriverReport,
  LabelSets,
  Problem,
  ScaleModel,
  Version,
} from "../model/index.js";
import { choosePeriods } from "./choose-periods.js";
import { compareGroups } from "./compare-groups.js";
import { comparePeriods } from "./compare-periods.js";
import { computeDrivers } from "./compute-drivers.js";
import { computeFactorDrivers } from "./compute-factor-drivers.js";
import { driverRows } from "./driver-rows.js";
import { groupPart } from "./group-part.js";
import { type Limits, limitsOf } from "./limits.js";
import type { PeriodChoice } from "./parse-period.js";
import { readRoles } from "./read-roles.js";
import { type RowFacts, rowFacts, THEME_LAYERS, type ThemeLayer } from "./row-facts.js";

export interface DriverSummaryOptions {
  readonly labels: LabelSets;
  readonly version: Version;
  /** Draws the examples. Default 1. */
  readonly seed?: number;
  /** Default: all three, each a model of its own. */
  readonly layers?: readonly ThemeLayer[];
  /** Columns instead of text; the analyses may be empty. */
  readonly factors?: readonly string[];
  /** Columns whose values are compared, each with the rest. */
  readonly by?: readonly string[];
  readonly period?: PeriodChoice;
  /** The column `feedback.date` was read from. Default "date". */
  readonly dateColumn?: string;
  readonly polarityThreshold?: number;
  readonly limits?: Partial<Limits>;
}

/** NPS and what goes with it: one model per layer over all rated rows, or one of the given factors. */
export function summarizeDrivers(rows: readonly AnalyzedRow[], options: DriverSummaryOptions): DriverReport {
  const limits = limitsOf(options.limits);
  const facts = rows.map((row) => rowFacts(row, options.polarityThreshold));
  const rated = facts.filter((fact) => fact.rating !== undefined);
  const { nps } = groupPart("", rated, limits);
  const { models, problems } = modelsOf(rated, options);
  const chosen = options.period && choosePeriods(rated, options.period, options.dateColumn ?? "date", limits);
  const groups = options.by === undefined ? undefined : compareGroups(rated, options.by, limits);
  return {
    answers: rows.length,
    rated: rated.length,
    ...(nps ? { nps } : {}),
    models,
    ...(chosen?.periods ? { change: comparePeriods(chosen.periods, limits) } : {}),
    ...(groups ? { segments: groups.tables } : {}),
    problems: [
      ...tooFew(rated.length, limits),
      ...problems,
      ...(chosen?.problems ?? []),
      ...(groups?.problems ?? []),
    ],
    version: options.version,
  };
}

function modelsOf(
  rated: readonly RowFacts[],
  options: DriverSummaryOptions,
): { readonly models: readonly (DriverModel | ScaleModel)[]; readonly problems: readonly Problem[] } {
  const shared = {
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  };
  if (options.factors !== undefined) {
    const feedback = rated.map((fact) => fact.source.feedback);
    const { model, problems } = computeFactorDrivers(feedback, options.factors, shared);
    return { models: model === undefined ? [] : [model], problems };
  }
  const { outcomes } = readRoles(options.labels);
  const models = (options.layers ?? THEME_LAYERS).flatMap((layer) => {
    const own = layer === "stages" ? { outcomes } : {};
    return computeDrivers(driverRows(rated, layer), { layer, ...own, ...shared }) ?? [];
  });
  return { models, problems: [] };
}

function tooFew(rated: number, limits: Limits): Problem[] {
  if (rated >= limits.suppressBelow) return [];
  return [
    {
      code: "drivers/too-few-rows",
      message: `expected at least ${limits.suppressBelow} rows with a score 0–10, got ${rated}; fewer say nothing`,
      hint: "name the column with the score (--rating)",
    },
  ];
}
