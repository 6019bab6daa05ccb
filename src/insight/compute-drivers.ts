import type { DriverModel, DriverPolarity, Outcome, SegmentChange } from "../model/index.js";
import { describeGroup } from "./describe-group.js";
import {
  byMentions,
  type DriverColumn,
  type DriverSample,
  driverColumn,
  driverSample,
} from "./driver-column.js";
import { driverPatterns } from "./driver-patterns.js";
import type { DriverRow } from "./driver-row.js";
import { fitDriverModel } from "./fit-driver-model.js";
import { type Limits, limitsOf } from "./limits.js";

export type { DriverRow } from "./driver-row.js";

export interface DriverOptions {
  readonly layer: string;
  /** Themes that restate the question; shown beside the model. */
  readonly outcomes?: ReadonlySet<string>;
  /** Columns whose values are in `strata`, to compare within. */
  readonly strata?: readonly string[];
  /** The change by segment, where another layer over the same rows has found it. */
  readonly segmentChanges?: readonly SegmentChange[];
  /** Draws examples, orders and samples. Default 1. */
  readonly seed?: number;
  readonly limits?: Partial<Limits>;
}

/**
 * One layer's model over all rated rows: theme × {negative, positive, mixed, mentioned without evaluation}, with columns
 * of their own for no comment and language not read. Undefined with fewer rows than may say anything (5).
 */
export function computeDrivers(given: readonly DriverRow[], options: DriverOptions): DriverModel | undefined {
  const limits = limitsOf(options.limits);
  const rows = driverPatterns(given, options.seed ?? 1);
  const sample = driverSample(rows);
  const themes = themeColumns(rows, sample);
  const isOutcome = (column: DriverColumn) => options.outcomes?.has(column.label) === true;
  const commentColumn = (comment: DriverRow["comment"], role: "no-comment" | "language-not-read") =>
    driverColumn(
      Uint8Array.from(rows, (row) => Number(row.comment === comment)),
      sample.counts,
      role,
      role,
    );
  const model = fitDriverModel(
    sample,
    [
      commentColumn("none", "no-comment"),
      commentColumn("not-read", "language-not-read"),
      ...themes.filter((column) => !isOutcome(column)),
    ],
    {
      layer: options.layer,
      seed: options.seed ?? 1,
      limits,
      strata: options.strata ?? [],
      ...(options.segmentChanges === undefined ? {} : { segmentChanges: options.segmentChanges }),
      tone: {
        values: rows.map((row) => row.sentiment),
        within: rows.map((row) => row.sentimentWithin ?? 0),
      },
    },
  );
  if (model === undefined) return undefined;
  const outcomes = themes.filter(isOutcome).sort(byMentions);
  return { ...model, outcomes: outcomes.map((column) => outcomeOf(sample, column, limits)) };
}

function themeColumns(rows: readonly DriverRow[], sample: DriverSample): DriverColumn[] {
  const flags = new Map<string, { label: string; polarity: DriverPolarity; flags: Uint8Array }>();
  for (const [index, row] of rows.entries()) {
    for (const [label, polarity] of row.themes) {
      const key = `${polarity} ${label}`;
      let column = flags.get(key);
      if (column === undefined) {
        column = { label, polarity, flags: new Uint8Array(rows.length) };
        flags.set(key, column);
      }
      column.flags[index] = 1;
    }
  }
  return [...flags.values()].map((column) =>
    driverColumn(column.flags, sample.counts, "theme", column.label, column.polarity),
  );
}

function outcomeOf(sample: DriverSample, column: DriverColumn, limits: Limits): Outcome {
  const { impact: _impact, differenceHalfWidth: _half, ...group } = describeGroup(sample, column, limits);
  return { label: column.label, polarity: column.polarity ?? "none", ...group };
}
