import type { Problem } from "../model/index.js";
import type { Dialect } from "./dialect.js";

/** One row of an input, every cell as text. */
export interface TableRow {
  /** 1 = the first data row. */
  readonly row: number;
  /** As many as the table has columns; "" where the row has none. */
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
  /** What the row holds beyond the columns, by name; nothing is thrown away. */
  readonly extra?: ReadonlyMap<string, string>;
  /** Typed inputs (JSON, XLSX, Parquet): the row as it is there, numbers as numbers; dates are ISO 8601 text. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Where several inputs are read as one: which the row is of, and its number there. */
  readonly origin?: { readonly file: string; readonly row: number };
}

/** An opened table; its rows can be walked once. */
export interface Table {
  /** The input's name as the user wrote it. */
  readonly source: string;
  /** Unique, none empty, in the order of the input. */
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
  /** Cells of some rows from all over the table, to choose columns by; else its first rows are taken. */
  readonly sample?: readonly (readonly string[])[];
  readonly dialect: Dialect;
  /** What is known before the first row; row problems are with the rows. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** Default: found out from content and name. "tsv" is "csv" with a tab. */
  readonly format?: Dialect["format"] | "tsv";
  /** Default: found out. Any name that iconv-lite knows. */
  readonly encoding?: string;
  /** Default: found out. One character. */
  readonly delimiter?: string;
  /** Whether the first line holds column names. Default: found out. Not for JSON. */
  readonly header?: boolean;
  /**
   * XLSX: a sheet's name, or its number from 1. Default: the first visible sheet. Where several inputs are read
   * (`readTables`, `readFeedback`), "*" and "?" stand for any letters: "Week *", or "*" for all visible sheets.
   */
  readonly sheet?: string;
  /**
   * XLSX, JSON arrays and Parquet's row groups, which are held in memory: refuse more than so many bytes unpacked.
   * gzip: from so many on, refuse what unpacks to over 200 times its size. Default 1 GiB.
   */
  readonly maximumBytes?: number;
}
