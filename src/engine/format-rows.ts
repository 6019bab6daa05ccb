import type { Dialect } from "../io/dialect.js";
import type { Output } from "../io/output.js";
import { createCsvWriter } from "../io/write-csv.js";
import { createJsonlWriter } from "../io/write-jsonl.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import { cellsOf, linesOf } from "./output-rows.js";

/** The formats in which rows can be written apart from one another, by whoever analysed them. */
export type TextFormat = "csv" | "tsv" | "jsonl";

/** How rows are written; plain data, so that a worker can be told. */
export interface FormatOptions {
  readonly format: TextFormat;
  /** All of `outputColumns`. */
  readonly columns: readonly string[];
  /** The text columns of the input. */
  readonly questions: readonly string[];
  readonly dialect?: Dialect;
  readonly keepFields?: boolean;
  readonly neutralize?: boolean;
}

export interface FormattedRows {
  readonly bytes: Uint8Array;
  /** Characters that the encoding does not have. */
  readonly lost: number;
}

/** What stands before the first row: the column names of CSV. */
export async function formatHead(options: FormatOptions): Promise<Uint8Array> {
  return (await write([], options)).bytes;
}

/** Rows as the bytes of an output, without its head: put one after another they are the same however they were cut. */
export async function formatRows(
  rows: readonly AnalyzedRow[],
  options: FormatOptions,
  head: Uint8Array,
): Promise<FormattedRows> {
  const { bytes, lost } = await write(rows, options);
  return { bytes: bytes.subarray(head.length), lost };
}

async function write(rows: readonly AnalyzedRow[], options: FormatOptions): Promise<FormattedRows> {
  const pieces: Uint8Array[] = [];
  const output = memoryOutput(pieces);
  const { format, questions, keepFields } = options;
  const writer =
    format === "jsonl" ? createJsonlWriter(output) : createCsvWriter(output, { ...options, path: "" });
  for (const row of rows) {
    if (format === "jsonl") for (const line of linesOf(row, questions, keepFields)) await writer.write(line);
    else await writer.write(cellsOf(row));
  }
  const { lost = 0 } = await writer.close();
  return { bytes: Buffer.concat(pieces), lost };
}

function memoryOutput(pieces: Uint8Array[]): Output {
  return {
    closed: () => false,
    abort: async () => {},
    write: async (bytes) => {
      pieces.push(typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes);
    },
    commit: async () => ({ path: "", problems: [] }),
  };
}
