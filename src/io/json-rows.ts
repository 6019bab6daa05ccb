import type { Problem } from "../model/index.js";
import { jsonCells } from "./json-cells.js";
import { ProblemError } from "./problem-error.js";
import type { TableRow } from "./table.js";
import { generated } from "./unique-names.js";

/**
 * The keys of the objects, in order of first appearance.
 * @throws ProblemError where there is no object at all.
 */
export function columnsOf(values: readonly unknown[], file: string, complete: boolean): readonly string[] {
  const keys = new Set<string>();
  for (const value of values) {
    if (isObject(value))
      for (const key of Object.keys(value)) keys.add(key.trim() === "" ? generated(keys.size) : key);
  }
  if (keys.size > 0) return [...keys];
  const empty = values.length === 0 && complete;
  throw new ProblemError([
    {
      code: empty ? "input/empty" : "json/no-objects",
      message: empty
        ? `Expected answers, but "${file}" is empty.`
        : `Expected JSON objects, one answer each ({"score": 9, "comment": "…"}), but found none in "${file}".`,
      place: { file },
      hint: "Export the answers again as .jsonl (one object a line), .json (a list of objects) or .csv.",
    },
  ]);
}

/** One JSON value as a row. */
export function objectRow(value: unknown, columns: readonly string[], row: number, file: string): TableRow {
  if (!isObject(value)) return brokenRow(JSON.stringify(value) ?? "", "not an object", columns, row, file);
  const { cells, extra } = jsonCells(value, columns);
  return { row, cells, problems: [], values: value, ...(extra.size > 0 ? { extra } : {}) };
}

/** A row without answers for a line that is no object: what it was is in `extra`. */
export function brokenRow(
  text: string,
  got: string,
  columns: readonly string[],
  row: number,
  file: string,
): TableRow {
  const excerpt = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  const problem: Problem = {
    code: "json/bad-line",
    message: `Expected one JSON object on the line, got ${got}: ${excerpt}`,
    place: { file, row },
    hint: "Each line must be one whole object in braces. The row is kept without answers.",
  };
  const extra = new Map([[generated(columns.length), text]]);
  return { row, cells: columns.map(() => ""), problems: [problem], extra };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
