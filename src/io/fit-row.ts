import type { Problem } from "../model/index.js";
import type { TableRow } from "./table.js";
import { generated } from "./unique-names.js";

/**
 * Makes a record as wide as the table: missing cells are empty, cells too many go to `extra` under "column_N";
 * both are said, unless only empty cells are concerned and `lenient` (spreadsheets leave out empty cells at the end).
 */
export function fitRow(
  cells: readonly string[],
  columns: readonly string[],
  row: number,
  file: string,
  lenient: boolean,
): TableRow {
  const width = columns.length;
  if (cells.length === width) return { row, cells, problems: [] };
  if (cells.length < width) {
    const padded = [...cells, ...new Array<string>(width - cells.length).fill("")];
    return { row, cells: padded, problems: lenient ? [] : [wrongWidth(cells, width, row, file)] };
  }
  const rest = cells.slice(width);
  if (rest.every((cell) => cell === "")) return { row, cells: cells.slice(0, width), problems: [] };
  const extra = new Map(rest.map((cell, index) => [generated(width + index), cell]));
  return { row, cells: cells.slice(0, width), problems: [wrongWidth(cells, width, row, file)], extra };
}

function wrongWidth(cells: readonly string[], width: number, row: number, file: string): Problem {
  const many = cells.length > width;
  return {
    code: many ? "row/too-many-cells" : "row/too-few-cells",
    message: `Expected ${width} cells, got ${cells.length}: "${excerpt(cells)}".`,
    place: { file, row },
    hint: many
      ? "A delimiter inside a comment needs quotation marks around the comment. The row is kept; check how it was read."
      : "A line break inside a comment needs quotation marks around the comment. The row is kept; the missing cells are empty.",
  };
}

function excerpt(cells: readonly string[]): string {
  const text = cells.join(" | ").replaceAll(/\s+/g, " ");
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
