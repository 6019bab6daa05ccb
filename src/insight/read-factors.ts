import type { FeedbackRow, Problem } from "../model/index.js";
import { parseNumber } from "./parse-number.js";

/** Columns as numbers, over the rated rows that have all of them. */
export interface Factors {
  readonly rows: readonly (FeedbackRow & { readonly rating: number })[];
  readonly columns: readonly {
    readonly name: string;
    readonly values: readonly number[];
    /** Rated rows with a number in this column, complete or not. */
    readonly answers: number;
  }[];
  readonly rated: number;
  readonly problems: readonly Problem[];
}

/** Columns emptier than this are dropped rather than the rows (domain: a column nobody answers says little). */
const MOST_EMPTY = 0.2;

/**
 * Reads the named columns of the rated rows. A column that is missing, is not numbers or is more than a fifth empty is
 * left out, and said; then rows without a number in one of the others are left out, and counted.
 */
export function readFactors(rows: readonly FeedbackRow[], names: readonly string[]): Factors {
  const rated = rows.filter(
    (row): row is FeedbackRow & { readonly rating: number } => row.rating !== undefined,
  );
  const problems: Problem[] = [];
  const columns = [...new Set(names)].flatMap((name) => {
    const cells = rated.map((row) => row.fields.get(name));
    if (rated.length > 0 && cells.every((cell) => cell === undefined)) {
      const known = [...(rated[0] as FeedbackRow).fields.keys()].join(", ");
      problems.push({
        code: "factors/unknown-column",
        message: `expected a column "${name}"; the columns are ${known}`,
        place: { column: name },
        hint: "check the name given with --factors",
      });
      return [];
    }
    const values = cells.map((cell) => (cell === undefined ? undefined : parseNumber(cell)));
    const words = cells.filter((cell, index) => (cell ?? "").trim() !== "" && values[index] === undefined);
    const answers = values.filter((value) => value !== undefined).length;
    const none = rated.length - answers;
    if (answers < rated.length * (1 - MOST_EMPTY)) {
      problems.push({
        code: "factors/too-empty",
        message: `expected numbers in column "${name}"; ${none} of ${rated.length} rated rows have none (${none - words.length} empty${words.length > 0 ? `, ${words.length} like "${words[0]}"` : ""}), more than a fifth; the column is left out`,
        place: { column: name },
        hint:
          words.length > 0
            ? "give words as 0/1 columns, one a word"
            : "fill it, or leave it out of --factors",
      });
      return [];
    }
    if (words.length > 0) {
      problems.push({
        code: "factors/not-a-number",
        message: `expected numbers in column "${name}", got ${words.length} cells like "${words[0]}"; they count as empty`,
        place: { column: name },
        hint: "give words as 0/1 columns, one a word",
      });
    }
    return [{ name, values, answers }];
  });
  const complete = rated.map((_, index) => columns.every((column) => column.values[index] !== undefined));
  const dropped = complete.filter((whole) => !whole).length;
  if (dropped > 0) {
    problems.push({
      code: "factors/incomplete-rows",
      message: `${dropped} of ${rated.length} rated rows lack a number in one of the columns; the model is about the other ${rated.length - dropped}`,
    });
  }
  return {
    rows: rated.filter((_, index) => complete[index]),
    columns: columns.map(({ name, values, answers }) => ({
      name,
      values: values.filter(
        (value, index): value is number => complete[index] === true && value !== undefined,
      ),
      answers,
    })),
    rated: rated.length,
    problems,
  };
}
