import { isValue } from "./is-value.js";

/** Qualtrics writes a third header line that holds this key in every cell. */
const IMPORT_ID = /^\s*\{\s*"ImportId"/;
/** Rows that must bear it out that the line below the names is none of them. */
const FEWEST_ROWS = 3;

/**
 * Column names that go over two or three lines.
 * - Qualtrics: short names, the questions, and a line of import ids: the questions are the names.
 * - SurveyMonkey: below the questions, the answers of a matrix, and nothing below the id: names that are empty in the
 *   first line are taken from the second.
 * @returns the names, and how many lines below the first belong to the header; undefined for the usual single line.
 */
export function secondHeader(
  names: readonly string[],
  below: readonly (readonly string[])[],
): { readonly names: readonly string[]; readonly lines: number } | undefined {
  const imported = below.slice(0, 3).findIndex((cells) => {
    const ids = cells.filter((cell) => IMPORT_ID.test(cell)).length;
    return ids > 0 && ids >= cells.filter((cell) => cell !== "").length / 2;
  });
  const [second = [], ...rows] = below;
  if (imported > 0) return { names: names.map((name, index) => second[index] || name), lines: imported + 1 };
  return continues(names, second, rows)
    ? { names: names.map((name, index) => name || (second[index] ?? "")), lines: 1 }
    : undefined;
}

/** No id where every row has one, and words below an empty name or where the rows have numbers. */
function continues(
  names: readonly string[],
  second: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  const isIdless =
    second[0] === "" && rows.length >= FEWEST_ROWS && rows.every((cells) => (cells[0] ?? "") !== "");
  if (!isIdless) return false;
  return second.some((cell, index) => {
    if (cell === "" || isValue(cell)) return false;
    const values = rows.map((cells) => cells[index] ?? "").filter((value) => value !== "");
    return names[index] === "" || (values.length > 0 && values.filter(isValue).length / values.length > 0.5);
  });
}
