import iconv from "iconv-lite";
import { type Dialect, EXCEL_DIALECT } from "./dialect.js";
import { neutralizeCell } from "./neutralize.js";
import type { CellValue, WriterOptions } from "./writer.js";

const MARK = "\ufeff";
/** Encodings that are told from one another by their mark alone. */
const NEEDS_MARK = /^utf-?(?:16|32)$/i;
const POINT_NUMBER = /^-?\d+\.\d+$/;

/** How cells become delimited text, and that becomes bytes. */
export interface CsvCells {
  readonly dialect: Dialect;
  /** One cell, in quotation marks where it needs them, harmless where it is not to be run. */
  readonly cellText: (value: CellValue) => string;
  /** What stands before the first row: byte order mark, "sep=" line, column names. */
  readonly head: (columns: readonly string[]) => string;
  readonly encode: (text: string) => Uint8Array;
  /** Characters so far that the encoding does not have, which became "?". */
  readonly lost: () => number;
}

/** Delimited text as the input was; see `createCsvWriter`. */
export function createCsvCells(options: Pick<WriterOptions, "dialect" | "format" | "neutralize">): CsvCells {
  const dialect = csvDialect(options);
  const neutralize = options.neutralize !== false;
  // Cells of a workbook have a decimal point; where Excel wants a comma, it would read 8.5 as the eighth of May.
  const pointToComma =
    options.dialect !== undefined && options.dialect.format !== "csv" && dialect.decimal === ",";
  const { encode, lost } = createEncoder(dialect.encoding);
  const { delimiter, lineEnd } = dialect;
  const symbol = `\\u{${delimiter.codePointAt(0)?.toString(16)}}`;
  const special = new RegExp(`["\\r\\n${symbol}]|^ | $`, "u");
  const unquotable = new RegExp(`[\\r\\n${symbol}]+`, "gu");
  const cellText = (value: CellValue): string => {
    if (value === undefined || value === "") return "";
    if (typeof value === "number")
      return dialect.decimal === "," ? String(value).replace(".", ",") : String(value);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const text = pointToComma && POINT_NUMBER.test(value) ? value.replace(".", ",") : value;
    const safe = neutralize ? neutralizeCell(text) : text;
    if (dialect.quoted === false) return safe.replaceAll(unquotable, " ");
    return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const head = (columns: readonly string[]): string =>
    `${dialect.byteOrderMark || NEEDS_MARK.test(dialect.encoding) ? MARK : ""}${dialect.separatorLine ? `sep=${delimiter}${lineEnd}` : ""}${columns.map(cellText).join(delimiter)}${lineEnd}`;
  return { dialect, cellText, head, encode, lost };
}

function csvDialect({ dialect, format }: Pick<WriterOptions, "dialect" | "format">): Dialect {
  const base = dialect?.format === "csv" ? dialect : EXCEL_DIALECT;
  return format === "tsv" ? { ...base, delimiter: "\t", separatorLine: false } : base;
}

/** Encodes text and counts the characters that the encoding does not have, which become "?". */
function createEncoder(encoding: string): Pick<CsvCells, "encode" | "lost"> {
  if (/^utf-?8$/i.test(encoding)) return { encode: (text) => Buffer.from(text, "utf8"), lost: () => 0 };
  let missing = 0;
  return {
    lost: () => missing,
    encode: (text) => {
      const bytes = iconv.encode(text, encoding, { addBOM: false });
      if (!/^utf/i.test(encoding))
        missing += bytes.filter((byte) => byte === 63).length - text.split("?").length + 1;
      return bytes;
    },
  };
}
