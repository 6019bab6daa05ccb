import type { FeedbackRow, Problem } from "../model/index.js";
import { chooseColumns } from "./choose-columns.js";
import type { ColumnChoices, ColumnFlags } from "./column-choice.js";
import { type ColumnName, indexColumnNames } from "./column-names.js";
import type { Dialect } from "./dialect.js";
import type { Input } from "./open-input.js";
import { ProblemError } from "./problem-error.js";
import { readTables } from "./read-tables.js";
import type { ReadOptions, TableRow } from "./table.js";
import { toFeedback } from "./to-feedback.js";

export interface ReadFeedbackOptions extends ReadOptions {
  /** From `loadColumnNames`. */
  readonly columnNames: readonly ColumnName[];
  readonly flags?: ColumnFlags;
  /** Rows that are looked at to choose the columns. Default 1000. */
  readonly sampleRows?: number;
  /** False where texts are not needed (`drivers --factors`). Default true. */
  readonly requireText?: boolean;
}

/** An opened survey: which column is what, and its rows, which can be walked once. */
export interface FeedbackTable {
  readonly source: string;
  readonly columns: readonly string[];
  readonly choices: ColumnChoices;
  readonly dialect: Dialect;
  readonly problems: readonly Problem[];
  readonly rows: AsyncIterable<FeedbackRow>;
}

const SAMPLE_ROWS = 1000;

/**
 * Opens a survey file, or several as one (`readTables`), chooses its columns and reads its rows as a stream, every row
 * in place.
 * @throws ProblemError for what `readTable` and `chooseColumns` refuse, and "columns/no-text".
 */
export async function readFeedback(
  input: Input | readonly Input[],
  options: ReadFeedbackOptions,
): Promise<FeedbackTable> {
  const table = await readTables(isList(input) ? input : [input], options);
  const names = indexColumnNames(options.columnNames);
  const rows = table.rows[Symbol.asyncIterator]();
  try {
    const sample: TableRow[] = [];
    while (sample.length < (options.sampleRows ?? SAMPLE_ROWS)) {
      const next = await rows.next();
      if (next.done) break;
      sample.push(next.value);
    }
    const choices = chooseColumns(
      table.columns,
      table.sample ?? sample.map((row) => row.cells),
      names,
      options.flags,
    );
    if (choices.texts.length === 0 && options.requireText !== false)
      throw noText(table.source, table.columns, choices);
    const convert = toFeedback(table, choices, names);
    return {
      source: table.source,
      columns: table.columns,
      choices,
      dialect: table.dialect,
      problems: [
        ...table.problems,
        ...onlyColumn(table.columns, choices, table.source),
        ...choices.problems.map((problem) => inFile(problem, table.source)),
      ],
      rows: converted(sample, rows, convert),
    };
  } catch (error) {
    await rows.return?.();
    throw error;
  }
}

/** The rows read already, then the others. Not a generator: a million rows would pay for it. */
function converted(
  first: readonly TableRow[],
  rows: AsyncIterator<TableRow>,
  convert: (row: TableRow) => FeedbackRow,
): AsyncIterable<FeedbackRow> {
  let at = 0;
  const toResult = (next: IteratorResult<TableRow>): IteratorResult<FeedbackRow> =>
    next.done ? { done: true, value: undefined } : { done: false, value: convert(next.value) };
  const all: AsyncIterableIterator<FeedbackRow> = {
    [Symbol.asyncIterator]: () => all,
    next: async () => {
      const known = first[at];
      if (known === undefined) return rows.next().then(toResult);
      at++;
      return { done: false, value: convert(known) };
    },
    return: async () => {
      await rows.return?.();
      return { done: true, value: undefined };
    },
  };
  return all;
}

function isList(input: Input | readonly Input[]): input is readonly Input[] {
  return Array.isArray(input);
}

function inFile(problem: Problem, file: string): Problem {
  return { ...problem, place: { file, ...problem.place } };
}

/** In a list of comments the first one is easily taken for a name. */
function onlyColumn(columns: readonly string[], { texts }: ColumnChoices, file: string): readonly Problem[] {
  if (columns.length !== 1 || texts[0]?.reason !== "content" || columns[0]?.startsWith("column_")) return [];
  return [
    {
      code: "header/only-column",
      message: `"${columns[0]}" is read as the name of the only column.`,
      place: { file },
      hint: 'If it is an answer, put a line above it with a name, such as "text".',
    },
  ];
}

function noText(file: string, columns: readonly string[], choices: ColumnChoices): ProblemError {
  const { rating, id, date, language, weight } = choices;
  const taken = [rating, id, date, language, weight].flatMap((choice) =>
    choice?.reason === "flag" ? `"${choice.column}" is used as ${choice.role}` : [],
  );
  const said = taken.length === 0 ? "" : ` (${taken.join(", ")})`;
  return new ProblemError([
    {
      code: "columns/no-text",
      message: `Expected a column with comments in "${file}", but found none among: ${columns.map((column) => `"${column}"`).join(", ")}${said}.`,
      place: { file },
      hint: "Name it with --text.",
    },
  ]);
}
