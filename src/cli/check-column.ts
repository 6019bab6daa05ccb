import { ProblemError } from "../io/problem-error.js";
import type { FeedbackTable } from "../io/read-feedback.js";

/** Throws ProblemError where the table has no column of the name that a flag gives. */
export function checkColumn(flag: string, column: string, table: FeedbackTable): void {
  if (table.columns.includes(column)) return;
  throw new ProblemError([
    {
      code: `${flag}/no-column`,
      message: `${table.source}: --${flag}: expected a column, but none is called "${column}"`,
      place: { file: table.source, column },
      hint: `the columns are ${table.columns.join(", ")}`,
    },
  ]);
}
