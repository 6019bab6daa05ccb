import type { PeriodChoice } from "../insight/parse-period.js";
import { parsePeriod } from "../insight/parse-period.js";
import { ProblemError } from "../io/problem-error.js";
import type { FeedbackTable } from "../io/read-feedback.js";

/** --period as the columns of this table allow it; throws ProblemError where the column is not there. */
export function checkPeriod(written: string | undefined, table: FeedbackTable): PeriodChoice | undefined {
  if (written === undefined) return undefined;
  const period = parsePeriod(written);
  if ("code" in period) throw new ProblemError([period]);
  if (table.columns.includes(period.column)) return period;
  throw new ProblemError([
    {
      code: "period/no-column",
      message: `${table.source}: expected --period to name a column, got "${period.column}"; the columns are ${table.columns.join(", ")}`,
      place: { file: table.source, column: period.column },
      hint: "name one of them, or leave --period out and the dates are used",
    },
  ]);
}
