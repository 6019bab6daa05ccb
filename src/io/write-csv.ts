import iconv from "iconv-lite";
import type { Problem } from "../model/index.js";
import { type Dialect, EXCEL_DIALECT } from "./dialect.js";
import { neutralizeCell } from "./neutralize.js";
import type { Output } from "./output.js";
import { type CellValue, cellOf, type Writer, type WriterOptions } from "./writer.js";

/** Characters that are gathered before they are written. */
const BATCH = 65_536;
const MARK = "\ufeff";
const POINT_NUMBER = /^-?\d+\.\d+$/;

/**
 * Writes delimited text as the input was: delimiter, decimal sign of numbers, encoding, byte order mark, line end,
 * "sep=" line. Input cells go out as they came in, but for those that a spreadsheet would run, which are made harmless
 * (`neutralizeCell`).
 */
export function createCsvWriter(output: Output, options: WriterOptions): Writer {
  const dialect = csvDialect(options);
  const neutralize = options.neutralize !== false;
  // Cells of a workbook have a decimal point; where Excel wants a comma, it would read 8.5 as the eighth of May.
  const pointToComma =
    options.dialect !== undefined && options.dialect.format !== "csv" && dialect.decimal === ",";
  const encode = createEncoder(dialect.encoding);
  const { delimiter, lineEnd } = dialect;
  const symbol = `\\u{${delimiter.codePointAt(0)?.toString(16)}}`;
  const special = new RegExp(`["\\r\\n${symbol}]|^ | $`, "u");
  const unquotable = new RegExp(`[\\r\\n${symbol}]+`, "gu");
  const cellText = (value: CellValue): string => {
    if (value === undefined) return "";
    if (typeof value === "number")
      return dialect.decimal === "," ? String(value).replace(".", ",") : String(value);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const text = pointToComma && POINT_NUMBER.test(value) ? value.replace(".", ",") : value;
    const safe = neutralize ? neutralizeCell(text) : text;
    if (dialect.quoted === false) return safe.replaceAll(unquotable, " ");
    return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  let rows = 0;
  let batch = `${dialect.byteOrderMark ? MARK : ""}${dialect.separatorLine ? `sep=${delimiter}${lineEnd}` : ""}`;
  batch += options.columns.map(cellText).join(delimiter) + lineEnd;
  const flush = async (): Promise<void> => {
    const text = batch;
    batch = "";
    if (text !== "") await output.write(encode.encode(text));
  };
  return {
    get closed() {
      return output.closed();
    },
    abort: output.abort,
    write: async (row) => {
      batch += options.columns.map((column) => cellText(cellOf(row, column))).join(delimiter) + lineEnd;
      rows++;
      if (batch.length >= BATCH) await flush();
    },
    close: async () => {
      await flush();
      const { path, problems } = await output.commit();
      const count = encode.lost();
      return {
        rows,
        path,
        problems: [...problems, ...notInEncoding(count, dialect.encoding, path)],
        lost: count,
      };
    },
  };
}

function csvDialect({ dialect, format }: WriterOptions): Dialect {
  const base = dialect?.format === "csv" ? dialect : EXCEL_DIALECT;
  return format === "tsv" ? { ...base, delimiter: "\t", separatorLine: false } : base;
}

/** Encodes text and counts the characters that the encoding does not have, which become "?". */
function createEncoder(encoding: string): {
  readonly encode: (text: string) => Uint8Array;
  readonly lost: () => number;
} {
  if (/^utf-?8$/i.test(encoding)) return { encode: (text) => Buffer.from(text, "utf8"), lost: () => 0 };
  let missing = 0;
  return {
    lost: () => missing,
    encode: (text) => {
      const bytes = iconv.encode(text, encoding);
      if (!/^utf/i.test(encoding))
        missing += bytes.filter((byte) => byte === 63).length - text.split("?").length + 1;
      return bytes;
    },
  };
}

/** "output/not-in-encoding", where any character was lost. */
export function notInEncoding(count: number, encoding: string, path: string): readonly Problem[] {
  if (count === 0) return [];
  return [
    {
      code: "output/not-in-encoding",
      message: `${count} character(s) do not exist in ${encoding}, as the input is written; they are "?" in "${path}".`,
      place: { file: path },
      hint: "Write to .xlsx or .jsonl to keep them.",
    },
  ];
}
