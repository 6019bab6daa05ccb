import type { Problem } from "../model/index.js";
import type { Dialect } from "./dialect.js";
import { type Input, openInput } from "./open-input.js";
import { readCsv } from "./read-csv.js";
import { sniffFormat } from "./sniff-format.js";
import type { ReadOptions, Table } from "./table.js";

/**
 * Opens a table of any format (.csv .tsv .txt .jsonl .ndjson .json .xlsx .parquet, text packed as .gz, or
 * standard input) and finds out how it is
 * written: format, encoding, delimiter, decimal sign, column names. Rows are read while they are walked.
 * @throws ProblemError with everything that keeps the input from being read; broken rows are rows with problems.
 */
export async function readTable(input: Input, options: ReadOptions = {}): Promise<Table> {
  const opened = await openInput(input, options.maximumBytes);
  const format: Dialect["format"] = sniffFormat(
    opened.head,
    opened.name,
    options.format === "tsv" ? "csv" : options.format,
  );
  if (format === "xlsx") return (await import("./read-xlsx.js")).readXlsx(opened, options);
  if (format === "parquet") return (await import("./read-parquet.js")).readParquet(opened, options);
  const table =
    format === "csv"
      ? await readCsv(opened, options)
      : format === "jsonl"
        ? await (await import("./read-jsonl.js")).readJsonl(opened, options)
        : await (await import("./read-json.js")).readJson(opened, options);
  if (options.sheet === undefined) return table;
  return { ...table, problems: [...table.problems, noSheets(opened.name, options.sheet)] };
}

function noSheets(file: string, sheet: string): Problem {
  return {
    code: "input/no-sheets",
    message: `Expected a workbook for --sheet "${sheet}", but "${file}" is a text file, which has no sheets.`,
    place: { file },
    hint: "All of it was read; leave out --sheet, or give the .xlsx file.",
  };
}
