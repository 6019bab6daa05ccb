import { statSync } from "node:fs";
import type { Problem } from "../model/index.js";
import type { Dialect } from "./dialect.js";
import { expandSheets, type TablePart } from "./expand-sheets.js";
import type { Input } from "./open-input.js";
import { ProblemError } from "./problem-error.js";
import { readTable } from "./read-table.js";
import type { ReadOptions, Table, TableRow } from "./table.js";
import { type UnitedColumns, uniteColumns } from "./unite-columns.js";

/** Rows that are looked at to choose columns, of all inputs together, and of each at least. */
const SAMPLE_ROWS = 1000;
const LEAST_SAMPLE = 20;
/** Inputs that are named as the source; of more, the first and the last. */
const NAMED = 3;

/** A part whose columns are known; `rows` gives all of its rows, once. */
interface OpenedPart {
  readonly label: string;
  readonly table: Pick<Table, "columns" | "dialect" | "problems">;
  readonly sample: readonly TableRow[];
  readonly rows: () => AsyncIterable<TableRow>;
}

/**
 * Reads several inputs, or several sheets, as one table, one after the other: columns are united by name, a last column
 * "source_file" says where each row is from, and is what segments can be made of. Files are opened when their turn comes,
 * so there may be thousands. The first input says how an output is written; where encodings differ, that is UTF-8.
 * A single input is read as `readTable` does.
 * @throws ProblemError with what keeps any of the inputs from being read, all at once.
 */
export async function readTables(inputs: readonly Input[], options: ReadOptions = {}): Promise<Table> {
  const parts = await expandSheets(inputs, options);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return readTable(only.input, only.options);
  const wanted = Math.max(LEAST_SAMPLE, Math.ceil(SAMPLE_ROWS / parts.length));
  const opened: OpenedPart[] = [];
  const problems: Problem[] = [];
  for (const part of parts) {
    try {
      opened.push(await openPart(part, wanted));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  const united = uniteColumns(opened.map(({ label, table }) => ({ label, columns: table.columns })));
  const dialect = dialectOf(opened.map(({ table }) => table.dialect));
  return {
    source: sourceOf(opened.map(({ label }) => label)),
    columns: united.columns,
    dialect,
    problems: [...opened.flatMap(({ table }) => table.problems), ...united.problems],
    sample: opened.flatMap(({ sample, label, table }, index) =>
      sample.map((row) => unitedRow(row, 0, index, label, united, table.dialect, dialect).cells),
    ),
    rows: (async function* () {
      let number = 0;
      for (const [index, { label, rows, table }] of opened.entries()) {
        for await (const row of rows())
          yield unitedRow(row, ++number, index, label, united, table.dialect, dialect);
      }
    })(),
  };
}

/** Reads the first rows. A file is closed again and opened anew in its turn; what comes only once stays open. */
async function openPart({ input, options, label }: TablePart, wanted: number): Promise<OpenedPart> {
  const table = await readTable(input, options);
  const rows = table.rows[Symbol.asyncIterator]();
  const sample: TableRow[] = [];
  while (sample.length < wanted) {
    const next = await rows.next();
    if (next.done) break;
    sample.push(next.value);
  }
  if (comesAgain(input)) {
    await rows.return?.();
    return {
      label,
      table,
      sample,
      rows: async function* () {
        yield* (await readTable(input, options)).rows;
      },
    };
  }
  return {
    label,
    table,
    sample,
    rows: async function* () {
      yield* sample;
      for (let next = await rows.next(); !next.done; next = await rows.next()) yield next.value;
    },
  };
}

function comesAgain(input: Input): boolean {
  if (typeof input !== "string") return "bytes" in input;
  if (input === "-" || input === "stdin:") return false;
  return statSync(input, { throwIfNoEntry: false })?.isFile() === true;
}

const POINT_NUMBER = /^-?\d+\.\d+$/;
const COMMA_NUMBER = /^-?\d+,\d+$/;

function unitedRow(
  row: TableRow,
  number: number,
  part: number,
  label: string,
  { columns, places, sourceColumn }: UnitedColumns,
  from: Dialect,
  to: Dialect,
): TableRow {
  const own = places[part] ?? [];
  const translate = decimalTranslation(from, to);
  const cells = columns.map((_, index) => {
    const place = own[index];
    return place === undefined || place === -1 ? "" : translate(row.cells[place] ?? "");
  });
  cells[columns.length - 1] = label;
  return {
    row: number,
    cells,
    problems: row.problems,
    origin: { file: label, row: row.row },
    ...(row.extra === undefined ? {} : { extra: row.extra }),
    ...(row.values === undefined ? {} : { values: { ...row.values, [sourceColumn]: label } }),
  };
}

/** An output has one decimal sign: numbers of inputs with the other one are written with it. */
function decimalTranslation(from: Dialect, to: Dialect): (cell: string) => string {
  if (from.decimal === to.decimal) return (cell) => cell;
  return from.decimal === "."
    ? (cell) => (POINT_NUMBER.test(cell) ? cell.replace(".", ",") : cell)
    : (cell) => (COMMA_NUMBER.test(cell) ? cell.replace(",", ".") : cell);
}

function sourceOf(labels: readonly string[]): string {
  return labels.length <= NAMED
    ? labels.join(", ")
    : `${labels[0]} … ${labels.at(-1)} (${labels.length} inputs)`;
}

function dialectOf(dialects: readonly Dialect[]): Dialect {
  const [first] = dialects;
  if (first === undefined) throw new RangeError("expected at least one input");
  const { types: _types, sheet: _sheet, ...dialect } = first;
  const encodings = new Set(dialects.map(({ encoding }) => encoding));
  if (encodings.size < 2 || first.format !== "csv") return dialect;
  return { ...dialect, encoding: "utf-8", byteOrderMark: true };
}
