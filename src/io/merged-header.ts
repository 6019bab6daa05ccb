import { isValue } from "./is-value.js";
import type { MergedCells } from "./merged-cells.js";

/** Column names that stand below merged cells. */
export interface MergedHeader {
  readonly names: readonly string[];
  /** Index among the records of the first row of merged cells, and of the row of names. */
  readonly from: number;
  readonly at: number;
  /** What stands in the merged cells. */
  readonly bands: readonly string[];
}

/** Rows of merged cells that may stand above the names. */
const MOST_BANDS = 4;

/**
 * Finds the column names below merged cells ("About you" over age and region, "Your visit" over the rest): the row
 * below the last row that has cells merged over several columns with a name for each. A name that is missing there
 * because its cell is merged downwards is taken from above; one that comes twice gets the words above it in front.
 * @param rows the sheet's row number, from 0, of each record.
 * @returns undefined where there is none: titles over the whole width are no such rows.
 */
export function mergedHeader(
  records: readonly (readonly string[])[],
  rows: readonly number[],
  merges: readonly MergedCells[],
): MergedHeader | undefined {
  const wide = merges.filter(({ left, right }) => right > left);
  const isBand = (index: number): boolean => {
    const cells = records[index] ?? [];
    const below = records[index + 1] ?? [];
    return (
      cells.filter((cell) => cell.trim() !== "").length > 1 &&
      wide.some(
        ({ top, bottom, left, right }) =>
          top === rows[index] &&
          bottom === top &&
          below.slice(left, right + 1).filter((cell) => cell.trim() !== "").length > 1,
      )
    );
  };
  const from = records.findIndex((_, index) => isBand(index));
  if (from === -1) return undefined;
  let at = from + 1;
  while (isBand(at) && at - from < MOST_BANDS) at++;
  const own = records[at] ?? [];
  if (own.some(isValue)) return undefined;

  const above = records.slice(from, at);
  const width = Math.max(own.length, ...above.map((cells) => cells.length));
  const covers = (index: number, column: number): MergedCells | undefined =>
    wide.find(({ top, left, right }) => top === rows[from + index] && left <= column && column <= right);
  const names = Array.from({ length: width }, (_, column) => {
    const name = own[column]?.trim() ?? "";
    if (name !== "") return name;
    const higher = above.findLast((cells, index) => cells[column] && covers(index, column) === undefined);
    return higher?.[column]?.trim() ?? "";
  });
  const bandOf = (column: number): string => {
    const last = above.length - 1;
    return (above[last]?.[covers(last, column)?.left ?? column] ?? "").trim();
  };
  const repeated = new Set(names.filter((name, index) => name !== "" && names.indexOf(name) !== index));
  return {
    names: names.map((name, column) => {
      const band = bandOf(column);
      return repeated.has(name) && band !== "" && band !== name ? `${band}: ${name}` : name;
    }),
    from,
    at,
    bands: above.flatMap((cells, index) =>
      cells.filter((cell, column) => cell.trim() !== "" && covers(index, column) !== undefined),
    ),
  };
}
