import type {
  AnalyzedRow,
  DriverModel,
  DriverReport,
  FeedbackRow,
  Problem,
  ScaleModel,
  TagMeasures,
  Version,
} from "../model/index.js";
import { addTagging } from "./add-tagging.js";
import { choosePeriods } from "./choose-periods.js";
import type { CodedRow } from "./coded-row.js";
import { compareGroups } from "./compare-groups.js";
import { comparePeriods } from "./compare-periods.js";
import { groupPart } from "./group-part.js";
import { type Limits, limitsOf } from "./limits.js";
import { type MetricChoice, measureMetrics } from "./measure-metrics.js";
import { type ModelOptions, modelsOf } from "./models-of.js";
import type { PeriodChoice } from "./parse-period.js";
import { poolTests } from "./pool-tests.js";
import { type RowFacts, rowFacts } from "./row-facts.js";
import { scoresOf } from "./scores-of.js";
import { meansOf, statedImportance } from "./stated-importance.js";

export interface DriverSummaryOptions extends ModelOptions {
  readonly version: Version;
  readonly period?: PeriodChoice;
  /** The column `feedback.date` was read from. Default "date". */
  readonly dateColumn?: string;
  /** Only rows with these cells. */
  readonly where?: readonly { readonly column: string; readonly value: string }[];
  /** Other scores than the NPS. */
  readonly metrics?: readonly MetricChoice[];
  /** Columns in which customers say how much a theme matters to them: theme → column. */
  readonly stated?: ReadonlyMap<string, string>;
  /** What the company thinks each theme matters, in any unit: theme → figure. */
  readonly estimates?: ReadonlyMap<string, number>;
  readonly polarityThreshold?: number;
  /** How well labels are found, to stand beside the drivers. */
  readonly tags?: TagMeasures;
  /** Rows coded by hand: shares and coefficients are corrected by them. */
  readonly coded?: readonly CodedRow[];
}

/**
 * NPS and what goes with it: one model per layer over all rated rows, or one of the given factors; with the distribution,
 * other scores, segments and the change between two periods where they are asked for. All differences shown are tested
 * together.
 */
export function summarizeDrivers(rows: readonly AnalyzedRow[], options: DriverSummaryOptions): DriverReport {
  const limits = limitsOf(options.limits);
  const { cluster, where, by } = options;
  const kept = where === undefined ? rows : rows.filter(({ feedback }) => matches(feedback, where));
  const rated = kept
    .map((row) => rowFacts(row, options.polarityThreshold))
    .filter((fact) => fact.rating !== undefined)
    .map((fact) =>
      cluster === undefined ? fact : { ...fact, cluster: personOf(fact.source.feedback, cluster) },
    );
  const { nps } = groupPart("", rated, limits);
  const chosen = options.period && choosePeriods(rated, options.period, options.dateColumn ?? "date", limits);
  const { models, problems } = modelsOf(rated, options, chosen);
  const { tags, coded, labels, version } = options;
  const tagged = addTagging(models, rated, { labels, tags, coded, by, lexicons: version.lexicons, limits });
  const groups = by === undefined ? undefined : compareGroups(rated, by, limits);
  const measured = measureMetrics(
    kept.map(({ feedback }) => feedback),
    options.metrics ?? [],
    limits,
    cluster === undefined ? undefined : (row) => personOf(row, cluster),
    by ?? [],
  );
  return poolTests({
    answers: kept.length,
    rated: rated.length,
    ...(nps ? { nps } : {}),
    ...scoresOf(rated, limits),
    ...(measured.metrics.length > 0 ? { metrics: measured.metrics } : {}),
    ...(tagged.tagging ? { tagging: tagged.tagging } : {}),
    models: tagged.models.map((model) => withStated(model, rated, options)),
    ...(chosen?.periods ? { change: comparePeriods(chosen.periods, limits) } : {}),
    ...(groups ? { segments: groups.tables } : {}),
    ...(where === undefined ? {} : { where }),
    ...(cluster === undefined ? {} : { cluster: { column: cluster, people: countPeople(rated) } }),
    problems: [
      ...tooFew(rated.length, limits),
      ...fewPeople(rated, cluster, limits),
      ...problems,
      ...tagged.problems,
      ...measured.problems,
      ...(chosen?.problems ?? []),
      ...(groups?.problems ?? []),
    ],
    version: options.version,
  });
}

function matches(row: FeedbackRow, where: NonNullable<DriverSummaryOptions["where"]>): boolean {
  return where.every(({ column, value }) => (row.fields.get(column)?.trim() ?? "") === value);
}

function personOf(row: FeedbackRow, column: string): string {
  return row.fields.get(column)?.trim() ?? "";
}

function countPeople(facts: readonly RowFacts[]): number {
  const named = new Set(facts.map((fact) => fact.cluster ?? "").filter((name) => name !== ""));
  return named.size + facts.filter((fact) => (fact.cluster ?? "") === "").length;
}

/** The model with what customers say matters, and what the company thinks, beside its importances. */
function withStated(
  model: DriverModel | ScaleModel,
  rated: readonly RowFacts[],
  { stated, estimates }: DriverSummaryOptions,
): DriverModel | ScaleModel {
  if ("rows" in model || model.importance === undefined) return model;
  const feedback = rated.map((fact) => fact.source.feedback);
  return {
    ...model,
    ...(stated === undefined
      ? {}
      : { stated: statedImportance(model.importance, meansOf(feedback, stated)) }),
    ...(estimates === undefined ? {} : { estimates: statedImportance(model.importance, estimates) }),
  };
}

/** With a handful of people nobody can say how alike the answers of one are. */
function fewPeople(rated: readonly RowFacts[], column: string | undefined, limits: Limits): Problem[] {
  if (column === undefined) return [];
  const people = countPeople(rated);
  if (people >= limits.indicativeBelow) return [];
  return [
    {
      code: "cluster/few-people",
      message: `expected at least ${limits.indicativeBelow} people in column "${column}", got ${people}; how alike the answers of one are is hardly known, so intervals may be too narrow`,
      place: { column },
      hint: "name the column that tells people apart",
    },
  ];
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
