/** How a table is written down; .tsv and .txt files are "csv" with their delimiter. */
export type TableFormat = "csv" | "jsonl" | "json" | "xlsx" | "parquet";

/** What a column of a typed input holds; "json" is lists and objects, written as JSON. Dates are ISO 8601 text. */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "date" | "timestamp" | "json";

/** All that must be repeated for an output to open in the same program, the same way, as its input did. */
export interface Dialect {
  readonly format: TableFormat;
  /** A name that iconv-lite knows: "utf-8", "utf-16le", "utf-16be", "windows-1252" … */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  /** One character. */
  readonly delimiter: string;
  readonly decimal: "." | ",";
  readonly lineEnd: "\n" | "\r\n";
  /** The sheet that was read. */
  readonly sheet?: string;
  /** False where the file puts no quotation marks around cells, so that those at their ends belong to the text. */
  readonly quoted?: false;
  /** The file opened with Excel's own hint line, "sep=;". */
  readonly separatorLine?: boolean;
  /** Parquet: what its columns hold, by name. */
  readonly types?: ReadonlyMap<string, ColumnType>;
}

/** The CSV that Excel opens by double click where the decimal sign is a comma, as in Denmark and Sweden. */
export const EXCEL_DIALECT: Dialect = {
  format: "csv",
  encoding: "utf-8",
  byteOrderMark: true,
  delimiter: ";",
  decimal: ",",
  lineEnd: "\r\n",
};

const FORMAT_NAMES = {
  csv: "CSV",
  jsonl: "JSON Lines",
  json: "JSON",
  xlsx: "Excel",
  parquet: "Parquet",
} as const;
const DELIMITER_NAMES: ReadonlyMap<string, string> = new Map([["\t", "tab"]]);

/** "CSV, delimiter ;, decimal sign ,, windows-1252": one line for a person to check. */
export function describeDialect(dialect: Dialect): string {
  const name = FORMAT_NAMES[dialect.format];
  if (dialect.format === "xlsx")
    return dialect.sheet === undefined ? name : `${name}, sheet "${dialect.sheet}"`;
  if (dialect.format === "parquet") return name;
  const encoding = dialect.byteOrderMark ? `${dialect.encoding} with byte order mark` : dialect.encoding;
  if (dialect.format !== "csv") return `${name}, ${encoding}`;
  const delimiter = DELIMITER_NAMES.get(dialect.delimiter) ?? `"${dialect.delimiter}"`;
  return `${name}, delimiter ${delimiter}, decimal sign "${dialect.decimal}", ${encoding}`;
}
