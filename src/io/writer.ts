import type { Problem } from "../model/index.js";
import type { Dialect } from "./dialect.js";

export type CellValue = string | number | boolean | undefined;
/** One row by column name. */
export type Cells = ReadonlyMap<string, CellValue> | Readonly<Record<string, CellValue>>;

export type OutputFormat = "csv" | "tsv" | "jsonl" | "xlsx" | "parquet";

export interface WriterOptions {
  /** A file, or "-" or "stdout:" for standard output. */
  readonly path: string;
  readonly format: OutputFormat;
  /** Columns of CSV, XLSX and Parquet, in order; JSON Lines ignores them. */
  readonly columns: readonly string[];
  /** The input's, which CSV repeats. Without one, or from XLSX and JSON: `EXCEL_DIALECT`. */
  readonly dialect?: Dialect;
  /** XLSX; at most 31 characters. Default: the file's name. */
  readonly sheetName?: string;
  /** XLSX: a second sheet that explains the columns; its first row is the header. */
  readonly dictionary?: {
    readonly sheetName: string;
    readonly rows: readonly (readonly (string | number)[])[];
  };
  /** In place of process.stdout. */
  readonly stdout?: NodeJS.WritableStream;
  /**
   * CSV, TSV and XLSX: texts that a spreadsheet would run get an apostrophe in front (`neutralizeCell`), which nothing
   * takes off again. Default true.
   */
  readonly neutralize?: boolean;
  /**
   * True where cells come with the types of their input (`outputCells`), so that a text that looks like a number is one
   * on purpose. Else XLSX shows such texts as numbers. Default false.
   */
  readonly typed?: boolean;
  /** Parquet: columns that hold numbers even where the first rows have none. */
  readonly numbers?: readonly string[];
}

export interface Written {
  readonly rows: number;
  /** Where the output is: as asked for, or beside it where the file was locked. "-" for standard output. */
  readonly path: string;
  readonly problems: readonly Problem[];
  /** CSV: characters that its encoding does not have. */
  readonly lost?: number;
}

/** Takes rows one by one; each `write` is awaited before the next. */
export interface Writer {
  /**
   * JSON Lines: any value that JSON can hold, or a Map; else cells by column name, absent ones empty, or a list of
   * them in the order of the columns.
   */
  readonly write: (row: Cells | object) => Promise<void>;
  /** Completes the output; only now a file appears under its name. */
  readonly close: () => Promise<Written>;
  /** Gives up: nothing remains. */
  readonly abort: () => Promise<void>;
  /** True when the reader of a pipe has gone: stop early, that is no failure. */
  readonly closed: boolean;
}

/** The cells of a row in the order of the columns; a list is taken to be in that order. */
export function cellsInOrder(row: Cells | object, columns: readonly string[]): readonly CellValue[] {
  return Array.isArray(row) ? row : columns.map((column) => cellOf(row, column));
}

/** The value of a column in a row that is a Map or a plain object. */
export function cellOf(row: Cells | object, column: string): CellValue {
  if (row instanceof Map) return (row as ReadonlyMap<string, CellValue>).get(column);
  return Object.hasOwn(row, column) ? (row as Readonly<Record<string, CellValue>>)[column] : undefined;
}
