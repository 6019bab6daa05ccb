import { createCsvCells } from "../io/csv-cells.js";
import type { Dialect } from "../io/dialect.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import { createRowCells, linesOf } from "./output-rows.js";

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

export interface RowFormatter {
  /** What stands before the first row: the column names of CSV. */
  readonly head: Uint8Array;
  /** Rows as the bytes of an output, without its head: put one after another they are the same however they were cut. */
  readonly format: (rows: readonly AnalyzedRow[]) => FormattedRows;
}

/** Rows to bytes, a batch at a time: one text, encoded once. */
export function createRowFormatter(options: FormatOptions): RowFormatter {
  const { format, columns, questions, keepFields } = options;
  if (format === "jsonl") {
    return {
      head: new Uint8Array(),
      format: (rows) => {
        let text = "";
        for (const row of rows)
          for (const line of linesOf(row, questions, keepFields)) text += `${JSON.stringify(line)}\n`;
        return { bytes: Buffer.from(text, "utf8"), lost: 0 };
      },
    };
  }
  const { dialect, cellText, head, encode, lost } = createCsvCells(options);
  const { delimiter, lineEnd } = dialect;
  const cellsOf = createRowCells(columns, questions.length);
  return {
    head: encode(head(columns)),
    format: (rows) => {
      const before = lost();
      let text = "";
      for (const row of rows) {
        const cells = cellsOf(row);
        for (let place = 0; place < cells.length; place++)
          text += place === 0 ? cellText(cells[place]) : delimiter + cellText(cells[place]);
        text += lineEnd;
      }
      return { bytes: encode(text), lost: lost() - before };
    },
  };
}
