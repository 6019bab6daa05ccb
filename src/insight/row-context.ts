import type { FeedbackRow } from "../model/index.js";
import type { SampleRow } from "./driver-column.js";

/** What a model is told of a row beside its score and columns. */
export type RowContext = Pick<SampleRow, "cluster" | "strata" | "period">;

export interface ContextColumns {
  /** Column that names the person. */
  readonly cluster?: string;
  /** Columns to compare within. */
  readonly strata: readonly string[];
  readonly periodOf: (row: FeedbackRow) => "before" | "after" | undefined;
}

/** Person, segments and period of a row, from its cells. */
export function rowContext(feedback: FeedbackRow, { cluster, strata, periodOf }: ContextColumns): RowContext {
  const cell = (column: string) => feedback.fields.get(column)?.trim() ?? "";
  const period = periodOf(feedback);
  return {
    ...(cluster === undefined ? {} : { cluster: cell(cluster) }),
    ...(strata.length === 0 ? {} : { strata: strata.map(cell) }),
    ...(period === undefined ? {} : { period }),
  };
}
