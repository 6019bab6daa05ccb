import { parseNumber } from "../insight/parse-number.js";
import { ProblemError } from "../io/problem-error.js";
import { readTable } from "../io/read-table.js";

/**
 * A table of themes (first column) and what the company thinks each matters (second column, any unit) → theme → figure.
 * Throws ProblemError where it has no such rows.
 */
export async function readEstimates(file: string): Promise<Map<string, number>> {
  const table = await readTable(file);
  const estimates = new Map<string, number>();
  for await (const { cells } of table.rows) {
    const value = parseNumber(cells[1] ?? "");
    if (cells[0]?.trim() && value !== undefined) estimates.set(cells[0].trim(), value);
  }
  if (estimates.size > 0) return estimates;
  throw new ProblemError([
    {
      code: "estimates/empty",
      message: `${file}: expected a theme and a number in the first two columns, found no such row`,
      place: { file },
      hint: "write a heading and rows like: theme,estimate / support,40",
    },
  ]);
}
