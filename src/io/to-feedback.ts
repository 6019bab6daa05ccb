import type { FeedbackRow, Problem } from "../model/index.js";
import type { ColumnChoice, ColumnChoices } from "./column-choice.js";
import type { ColumnNameIndex } from "./column-names.js";
import { createIdMemory } from "./create-id-memory.js";
import { parseDate } from "./parse-date.js";
import { parseLanguage } from "./parse-language.js";
import { parseNumber } from "./parse-number.js";
import { parseRating } from "./parse-rating.js";
import type { Table, TableRow } from "./table.js";

/** Makes the function that turns a table's rows, in order, into feedback; it remembers the ids it has seen. */
export function toFeedback(
  table: Pick<Table, "source" | "columns" | "dialect">,
  choices: ColumnChoices,
  names: ColumnNameIndex,
): (row: TableRow) => FeedbackRow {
  const hasCome = createIdMemory();
  return (read) => {
    const { row, cells } = read;
    const place = read.origin ?? { file: table.source, row };
    const problems: Problem[] = [...read.problems];
    const cellOf = (choice: ColumnChoice | undefined): string =>
      choice === undefined ? "" : (cells[choice.index] ?? "");
    const note = (problem: Problem, choice: ColumnChoice): void => {
      problems.push({ ...problem, place: { ...place, column: choice.column } });
    };

    const idCell = cellOf(choices.id).trim();
    const id = idCell || String(row);
    if (choices.id !== undefined && idCell === "") {
      note(
        { code: "id/empty", message: `Expected an id, got none; the row's number, ${row}, is used.` },
        choices.id,
      );
    } else if (choices.id !== undefined && hasCome(read.origin === undefined ? id : `${place.file}\n${id}`)) {
      note(
        { code: "id/duplicate", message: `Expected every id once, got "${id}" again; both rows are kept.` },
        choices.id,
      );
    }

    const rating =
      choices.rating === undefined || !choices.ratingIsNps
        ? undefined
        : parseRating(cellOf(choices.rating), names.dontKnow);
    if (choices.rating !== undefined && rating !== undefined && "problem" in rating) {
      note(rating.problem, choices.rating);
    }

    const dateCell = cellOf(choices.date);
    const date = parseDate(dateCell, choices.dateOrder);
    if (choices.date !== undefined && date === undefined && dateCell.trim() !== "") {
      note(
        {
          code: "date/unreadable",
          message: `Expected a date such as 2024-03-01 or 1.3.2024, got "${dateCell.slice(0, 40)}".`,
          hint: "The row is kept, without a date.",
        },
        choices.date,
      );
    }

    const language = parseLanguage(cellOf(choices.language), names.languages);
    if (choices.language !== undefined && language === undefined && cellOf(choices.language).trim() !== "") {
      note(
        {
          code: "language/unknown-name",
          message: `Expected a language (da, sv-SE …), got "${cellOf(choices.language).slice(0, 40)}".`,
          hint: "The text itself decides.",
        },
        choices.language,
      );
    }

    const weight =
      choices.weight === undefined ? 1 : parseNumber(cellOf(choices.weight), table.dialect.decimal);
    if (choices.weight !== undefined && (weight === undefined || weight < 0)) {
      note(
        {
          code: "weight/invalid",
          message: `Expected a number from 0 up, got "${cellOf(choices.weight).slice(0, 40)}".`,
          hint: "The row counts once.",
        },
        choices.weight,
      );
    }

    return {
      row,
      id,
      texts: choices.texts.map(cellOf),
      ...(rating !== undefined &&
        ("rating" in rating ? { rating: rating.rating } : { ratingMissing: rating.missing })),
      ...(date !== undefined && { date }),
      ...(language !== undefined && { language }),
      weight: weight === undefined || weight < 0 ? 1 : weight,
      fields: fieldsOf(table.columns, read),
      ...(read.values === undefined ? {} : { values: read.values }),
      ...(read.origin === undefined ? {} : { origin: read.origin }),
      problems,
    };
  };
}

function fieldsOf(columns: readonly string[], { cells, extra }: TableRow): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [index, column] of columns.entries()) fields.set(column, cells[index] ?? "");
  if (extra !== undefined) for (const [name, cell] of extra) fields.set(name, cell);
  return fields;
}
