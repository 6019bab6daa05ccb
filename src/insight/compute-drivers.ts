import type { DriverModel, DriverPolarity, Outcome } from "../model/index.js";
import { describeGroup } from "./describe-group.js";
import {
  byMentions,
  type DriverColumn,
  type DriverSample,
  driverColumn,
  driverSample,
} from "./driver-column.js";
import { fitDriverModel } from "./fit-driver-model.js";
import { type Limits, limitsOf } from "./limits.js";

/** One rated row of one layer: what the comment mentions, and how. */
export interface DriverRow {
  readonly id: string;
  /** 0–10. */
  readonly rating: number;
  readonly weight: number;
  /** "none": no text, or one that answers nothing; "not-read": in a language nobody here reads. */
  readonly comment: "read" | "none" | "not-read";
  readonly themes: ReadonlyMap<string, DriverPolarity>;
  /** −1…1. */
  readonly sentiment?: number;
}

export interface DriverOptions {
  readonly layer: string;
  /** Themes that restate the question; shown beside the model. */
  readonly outcomes?: ReadonlySet<string>;
  /** Draws the examples. Default 1. */
  readonly seed?: number;
  readonly limits?: Partial<Limits>;
}

/**
 * One layer's model over all rated rows: theme × {negative, positive, mixed, mentioned without evaluation}, with columns
 * of their own for no comment and language not read. Undefined with fewer rows than may say anything (5).
 */
export function computeDrivers(rows: readonly DriverRow[], options: DriverOptions): DriverModel | undefined {
  const limits = limitsOf(options.limits);
  const sample: DriverSample = {
    ...driverSample(rows),
    sentiments: rows.map((row) => row.sentiment),
  };
  const themes = themeColumns(rows);
  const isOutcome = (column: DriverColumn) => options.outcomes?.has(column.label) === true;
  const model = fitDriverModel(
    sample,
    [
      driverColumn(
        rows.map((row) => row.comment === "none"),
        "no-comment",
        "no-comment",
      ),
      driverColumn(
        rows.map((row) => row.comment === "not-read"),
        "language-not-read",
        "language-not-read",
      ),
      ...themes.filter((column) => !isOutcome(column)),
    ],
    { layer: options.layer, seed: options.seed ?? 1, limits },
  );
  if (model === undefined) return undefined;
  const outcomes = themes.filter(isOutcome).sort(byMentions);
  return { ...model, outcomes: outcomes.map((column) => outcomeOf(sample, column, limits)) };
}

function themeColumns(rows: readonly DriverRow[]): DriverColumn[] {
  const flags = new Map<string, { label: string; polarity: DriverPolarity; flags: boolean[] }>();
  for (const [index, row] of rows.entries()) {
    for (const [label, polarity] of row.themes) {
      const key = `${polarity} ${label}`;
      let column = flags.get(key);
      if (column === undefined) {
        column = { label, polarity, flags: new Array<boolean>(rows.length).fill(false) };
        flags.set(key, column);
      }
      column.flags[index] = true;
    }
  }
  return [...flags.values()].map((column) =>
    driverColumn(column.flags, "theme", column.label, column.polarity),
  );
}

function outcomeOf(sample: DriverSample, column: DriverColumn, limits: Limits): Outcome {
  const { impact: _impact, differenceHalfWidth: _half, ...group } = describeGroup(sample, column, limits);
  return { label: column.label, polarity: column.polarity ?? "none", ...group };
}
