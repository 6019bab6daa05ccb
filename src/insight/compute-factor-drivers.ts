import type { DriverModel, FeedbackRow, Problem, ScaleModel } from "../model/index.js";
import { driverColumn, driverSample } from "./driver-column.js";
import { fitDriverModel } from "./fit-driver-model.js";
import { fitScaleModel } from "./fit-scale-model.js";
import { type Limits, limitsOf } from "./limits.js";
import { readFactors } from "./read-factors.js";

export interface FactorOptions {
  /** Draws the examples. Default 1. */
  readonly seed?: number;
  readonly limits?: Partial<Limits>;
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
  const model = binary
    ? fitDriverModel(
        driverSample(factors.rows),
        factors.columns.map(({ name, values }) =>
          driverColumn(
            values.map((value) => value === 1),
            "theme",
            name,
          ),
        ),
        { layer: "factors", seed: options.seed ?? 1, limits },
      )
    : fitScaleModel(factors, limits);
  if (model !== undefined) return { model, problems };
  const tooFew: Problem = {
    code: "factors/too-few-rows",
    message: `expected at least ${Math.max(limits.suppressBelow, factors.columns.length + 2)} rated rows with all of the ${factors.columns.length} columns, got ${factors.rows.length}; there is no model`,
    hint: "give fewer columns, or more rows",
  };
  return { problems: [...problems, tooFew] };
}
