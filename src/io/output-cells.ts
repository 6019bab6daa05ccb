import type { FeedbackRow } from "../model/index.js";
import type { CellValue } from "./writer.js";

/**
 * A row's cells by column, for `Writer.write`: numbers and truth values as the input has them, lists and objects as
 * JSON, everything else as text. Rows of CSV are text throughout.
 */
export function outputCells({ fields, values }: FeedbackRow): Map<string, CellValue> {
  const cells = new Map<string, CellValue>(fields);
  if (values === undefined) return cells;
  for (const [column, value] of Object.entries(values)) {
    if ((typeof value === "number" || typeof value === "boolean") && cells.has(column))
      cells.set(column, value);
  }
  return cells;
}

/** A row's columns for `fields` of a JSON line: as the input has them, or as text where it has no types. */
export function outputFields({ fields, values }: FeedbackRow): Readonly<Record<string, unknown>> {
  return values ?? Object.fromEntries(fields);
}
