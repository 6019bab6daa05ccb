import { chooseSheet, type ListedSheet, listSheets, otherSheets } from "./choose-sheet.js";
import { findHeader } from "./find-header.js";
import { fitRow } from "./fit-row.js";
import { noRows } from "./no-rows.js";
import type { OpenedInput } from "./open-input.js";
import { ProblemError } from "./problem-error.js";
import { MAXIMUM_BYTES, readWhole, tooLarge } from "./read-whole.js";
import { refuseOtherArchives } from "./refuse-other-archives.js";
import type { ReadOptions, Table, TableRow } from "./table.js";
import { xlsxCellText } from "./xlsx-cell-text.js";
import { zipDirectory } from "./zip-directory.js";

/** Rows that are read before the first is given, to find the column names. */
const SNIFFED_ROWS = 100;

/**
 * Reads one sheet of an .xlsx workbook: the named or numbered one, else the first visible one. The packed bytes are
 * held in memory, rows are unpacked as they are asked for. Empty rows are left out.
 * @throws ProblemError "input/not-a-table", "input/broken", "input/too-large", "sheet/not-found", "input/empty".
 */
export async function readXlsx(input: OpenedInput, options: ReadOptions): Promise<Table> {
  const maximum = options.maximumBytes ?? MAXIMUM_BYTES;
  const bytes = await readWhole(input, maximum);
  const entries = zipDirectory(bytes);
  if (entries === undefined) throw broken(input.name, "its end is missing");
  refuseOtherArchives(entries, input.name);
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > maximum) throw tooLarge(input.name, unpacked, maximum);

  const { readXlsx: readWorkbook, streamXlsxRows } = await import("hucre/xlsx");
  const sheets: ListedSheet[] = [];
  try {
    // Nothing but the list of sheets: the filter says no to each.
    await readWorkbook(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        sheets.push({ name, hidden: hidden === true || veryHidden === true });
        return false;
      },
    });
  } catch (error) {
    throw broken(input.name, error instanceof Error ? error.message : String(error));
  }
  const sheet = chooseSheet(sheets, options.sheet, input.name);
  const rows = textRows(streamXlsxRows(bytes, { sheet }), input.name);
  const first: string[][] = [];
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
  const header = findHeader(first, input.name, options.header);
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

async function* walk(
  first: readonly (readonly string[])[],
  rows: AsyncGenerator<string[]>,
  columns: readonly string[],
  file: string,
): AsyncGenerator<TableRow> {
  let row = 0;
  try {
    for (const cells of first) yield fitRow(cells, columns, ++row, file, true);
    for await (const cells of rows) yield fitRow(cells, columns, ++row, file, true);
  } finally {
    await rows.return(undefined);
  }
}

type CellValue = Parameters<typeof xlsxCellText>[0];

async function* textRows(
  rows: AsyncIterable<{ readonly values: readonly CellValue[] }>,
  file: string,
): AsyncGenerator<string[]> {
  try {
    for await (const { values } of rows) {
      const cells = values.map(xlsxCellText);
      while (cells.length > 0 && cells.at(-1) === "") cells.pop();
      if (cells.length > 0) yield cells;
    }
  } catch (error) {
    throw broken(file, error instanceof Error ? error.message : String(error));
  }
}

function broken(file: string, why: string): ProblemError {
  return new ProblemError([
    {
      code: "input/broken",
      message: `Expected a whole .xlsx workbook, but "${file}" cannot be unpacked: ${why}.`,
      place: { file },
      hint: "The file may have been cut off: copy or download it again, or open it in Excel and save it anew.",
    },
  ]);
}
