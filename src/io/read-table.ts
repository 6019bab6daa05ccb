import type { Dialect } from "./dialect.js";
import { type Input, openInput } from "./open-input.js";
import { readCsv } from "./read-csv.js";
import { sniffFormat } from "./sniff-format.js";
import type { ReadOptions, Table } from "./table.js";

/**
 * Opens a table of any format (.csv .tsv .txt .jsonl .ndjson .json .xlsx, or standard input) and finds out how it is
 * written: format, encoding, delimiter, decimal sign, column names. Rows are read while they are walked.
 * @throws ProblemError with everything that keeps the input from being read; broken rows are rows with problems.
 */
export async function readTable(input: Input, options: ReadOptions = {}): Promise<Table> {
  const opened = await openInput(input);
  const format: Dialect["format"] = sniffFormat(
    opened.head,
    opened.name,
    options.format === "tsv" ? "csv" : options.format,
  );
  if (format === "csv") return readCsv(opened, options);
  if (format === "jsonl") return (await import("./read-jsonl.js")).readJsonl(opened, options);
  if (format === "json") return (await import("./read-json.js")).readJson(opened, options);
  return (await import("./read-xlsx.js")).readXlsx(opened, options);
}
