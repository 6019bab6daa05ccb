import type { DriverModel, FeedbackRow, Problem, ScaleModel } from "../model/index.js";
import { type DriverColumn, driverColumn, driverSample } from "./driver-column.js";
import { driverPatterns } from "./driver-patterns.js";
import { fitDriverModel } from "./fit-driver-model.js";
import { fitScaleModel } from "./fit-scale-model.js";
import { type Limits, limitsOf } from "./limits.js";
import { type Factors, readFactors } from "./read-factors.js";
import type { RowContext } from "./row-context.js";

export interface FactorOptions {
  /** Draws the examples. Default 1. */
  readonly seed?: number;
  /** Columns that belong together as praise and complaint; the others are themes of their own. */
  readonly pairs?: readonly FactorPair[];
  /** Person, segments and period of a row; see `DriverRow`. */
  readonly contextOf?: (row: FeedbackRow) => RowContext;
  /** Columns whose values `contextOf` gives as strata. */
  readonly strata?: readonly string[];
  readonly limits?: Partial<Limits>;
}

/** Two 0/1 columns that praise and complain of the same thing. */
export interface FactorPair {
  readonly label: string;
  readonly positive: string;
  readonly negative: string;
}

export interface FactorAnswer {
  /** Absent where there are too few rows or no usable column. */
  readonly model?: DriverModel | ScaleModel;
  /** What was wrong with columns and rows; the model carries its own problems. */
  readonly problems: readonly Problem[];
}

/**
 * The user's own columns instead of text: a DriverModel where all are 0/1 (the same as for themes, label = column, no
 * polarity), else a ScaleModel. About the rated rows that have all of the columns.
 */
export function computeFactorDrivers(
  rows: readonly FeedbackRow[],
  columns: readonly string[],
  options: FactorOptions = {},
): FactorAnswer {
  const limits = limitsOf(options.limits);
  const factors = readFactors(rows, columns);
  const { problems } = factors;
  if (factors.columns.length === 0) return { problems };
  const binary = factors.columns.every(({ values }) => values.every((value) => value === 0 || value === 1));
  const model = binary ? fitFactors(factors, options, limits) : fitScaleModel(factors, limits);
  if (model !== undefined) return { model, problems };
  const tooFew: Problem = {
    code: "factors/too-few-rows",
    message: `expected at least ${Math.max(limits.suppressBelow, factors.columns.length + 2)} rated rows with all of the ${factors.columns.length} columns, got ${factors.rows.length}; there is no model`,
    hint: "give fewer columns, or more rows",
  };
  return { problems: [...problems, tooFew] };
}

function fitFactors(factors: Factors, options: FactorOptions, limits: Limits): DriverModel | undefined {
  const { pairs = [], contextOf = () => ({}), seed = 1 } = options;
  const rows = driverPatterns(
    factors.rows.map((row, index) => ({
      ...contextOf(row),
      id: row.id,
      rating: row.rating,
      weight: row.weight,
      comment: "read",
      themes: new Map(
        factors.columns.flatMap(({ name, values }) => (values[index] === 1 ? [[name, "none"]] : [])),
      ),
    })),
    seed,
  );
  const sample = driverSample(rows);
  const columns = factors.columns.map(({ name }) =>
    withPole(
      driverColumn(
        Uint8Array.from(rows, (row) => Number(row.themes.has(name))),
        sample.counts,
        "theme",
        name,
      ),
      pairs,
    ),
  );
  return fitDriverModel(sample, columns, { layer: "factors", seed, limits, strata: options.strata ?? [] });
}

function withPole(column: DriverColumn, pairs: readonly FactorPair[]): DriverColumn {
  for (const { label, positive, negative } of pairs) {
    if (column.label === positive) return { ...column, theme: label, pole: "positive" };
    if (column.label === negative) return { ...column, theme: label, pole: "negative" };
  }
  return column;
}
