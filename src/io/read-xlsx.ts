import { chooseSheet, listSheets, otherSheets } from "./choose-sheet.js";
import { findHeader } from "./find-header.js";
import { fitRow } from "./fit-row.js";
import { mergedCells } from "./merged-cells.js";
import { mergedHeader } from "./merged-header.js";
import { noRows } from "./no-rows.js";
import type { OpenedInput } from "./open-input.js";
import { brokenWorkbook, listWorkbook } from "./open-workbook.js";
import { ProblemError } from "./problem-error.js";
import { readWhole } from "./read-whole.js";
import type { ReadOptions, Table, TableRow } from "./table.js";
import { xlsxCellText } from "./xlsx-cell-text.js";

/** Rows that are read before the first is given, to find the column names. */
const SNIFFED_ROWS = 100;

/**
 * Reads one sheet of an .xlsx workbook: the named or numbered one, else the first visible one. The packed bytes are
 * held in memory, rows are unpacked as they are asked for. Empty rows are left out.
 * @throws ProblemError "input/not-a-table", "input/broken", "input/too-large", "sheet/not-found", "input/empty".
 */
export async function readXlsx(input: OpenedInput, options: ReadOptions): Promise<Table> {
  const bytes = await readWhole(input, options.maximumBytes);
  const { entries, sheets } = await listWorkbook(bytes, input.name, options.maximumBytes);
  const { streamXlsxRows } = await import("hucre/xlsx");
  const sheet = chooseSheet(sheets, options.sheet, input.name);
  const rows = sheetRows(streamXlsxRows(bytes, { sheet }), input.name);
  const first: SheetRow[] = [];
  while (first.length < SNIFFED_ROWS) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
  }
  if (first.length === 0) {
    throw new ProblemError([
      {
        code: "input/empty",
        message: `Expected answers, but sheet "${sheet}" of "${input.name}" is empty.`,
        place: { file: input.name },
        hint:
          sheets.length > 1
            ? `Other sheets (--sheet): ${listSheets(sheets.filter(({ name }) => name !== sheet))}.`
            : "Save the answers again.",
      },
    ]);
  }
  const records = first.map(({ cells }) => cells);
  const merges = await mergedCells(
    bytes,
    entries,
    sheets.findIndex(({ name }) => name === sheet),
  );
  const numbers = first.map(({ index }) => index);
  const header = findHeader(records, input.name, options.header, mergedHeader(records, numbers, merges));
  return {
    source: input.name,
    columns: header.columns,
    rows: walk(first.slice(header.firstRow), rows, header.columns, input.name),
    dialect: {
      format: "xlsx",
      encoding: "utf-8",
      byteOrderMark: false,
      delimiter: ";",
      decimal: ".",
      lineEnd: "\r\n",
      sheet,
    },
    problems: [
      ...otherSheets(sheets, sheet, options.sheet, input.name),
      ...header.problems,
      ...noRows(first.length === header.firstRow && first.length < SNIFFED_ROWS, input.name),
    ],
  };
}

/** One row of a sheet: its number from 0, its cells as text and as they are. */
interface SheetRow {
  readonly index: number;
  readonly cells: readonly string[];
  readonly raw: readonly CellValue[];
}

async function* walk(
  first: readonly SheetRow[],
  rows: AsyncGenerator<SheetRow>,
  columns: readonly string[],
  file: string,
): AsyncGenerator<TableRow> {
  let row = 0;
  const toRow = ({ cells, raw }: SheetRow): TableRow => {
    const fitted = fitRow(cells, columns, ++row, file, true);
    return { ...fitted, values: valuesOf(fitted, raw, columns) };
  };
  try {
    for (const one of first) yield toRow(one);
    for await (const one of rows) yield toRow(one);
  } finally {
    await rows.return(undefined);
  }
}

/** The cells by column: numbers and truth values as such, everything else as text. */
function valuesOf(
  { cells, extra }: TableRow,
  raw: readonly CellValue[],
  columns: readonly string[],
): Readonly<Record<string, unknown>> {
  const values: [string, unknown][] = columns.map((column, index) => {
    const value = raw[index];
    const text = cells[index] ?? "";
    // As many digits as the text has: Excel itself shows no more than 15.
    return [column, typeof value === "number" ? Number(text) : typeof value === "boolean" ? value : text];
  });
  return Object.fromEntries(extra === undefined ? values : [...values, ...extra]);
}

type CellValue = Parameters<typeof xlsxCellText>[0];

async function* sheetRows(
  rows: AsyncIterable<{ readonly index: number; readonly values: readonly CellValue[] }>,
  file: string,
): AsyncGenerator<SheetRow> {
  try {
    for await (const { index, values } of rows) {
      const cells = values.map(xlsxCellText);
      while (cells.length > 0 && cells.at(-1) === "") cells.pop();
      if (cells.length > 0) yield { index, cells, raw: values };
    }
  } catch (error) {
    throw brokenWorkbook(file, error instanceof Error ? error.message : String(error));
  }
}
