import { basename, extname } from "node:path";
import type { Problem } from "../model/index.js";
import { neutralizeCell } from "./neutralize.js";
import type { Output } from "./output.js";
import { type CellValue, cellOf, type Writer, type WriterOptions } from "./writer.js";

/** What a sheet and a cell of Excel hold at most (Microsoft, "Excel specifications and limits"). */
const ROWS_PER_SHEET = 1_048_576;
const CELL_CHARACTERS = 32_767;
const SHEET_NAME_CHARACTERS = 31;
/** Column widths in characters; text columns are not wrapped, so that rows stay one line high. */
const NARROWEST = 8;
const WIDEST = 60;
const MEASURED_ROWS = 200;
/** Whole numbers and decimals that come back as they were: no leading zero, no plus, at most 15 digits. */
const NUMBER = {
  ".": /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/,
  ",": /^-?(?:0|[1-9]\d{0,14})(?:,\d{1,14})?$/,
} as const;
const SIGNIFICANT_DIGITS = 15;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/;

type SheetCell = string | number | boolean | Date | null;

/**
 * Writes a workbook: bold, frozen header, widths that fit, numbers and days as such (ids with leading zeros stay text),
 * texts as text and harmless even when they are edited or saved as CSV (`neutralizeCell`), a second sheet that explains the columns. Held in memory until it is complete.
 */
export function createXlsxWriter(output: Output, options: WriterOptions): Writer {
  const { columns } = options;
  const number = options.typed ? undefined : NUMBER[options.dialect?.decimal ?? "."];
  const safe = (value: string): string => (options.neutralize === false ? value : neutralizeCell(value));
  const header = columns.map((column) => literal(safe(column)));
  const sheets: SheetCell[][][] = [[[...header]]];
  let rows = 0;
  let cut = 0;
  const toCell = (value: CellValue): SheetCell => {
    if (value === undefined || value === "") return null;
    if (typeof value === "number") return Number.isFinite(value) ? value : null;
    if (typeof value === "boolean") return value;
    if (number?.test(value) && value.replaceAll(/\D/g, "").length <= SIGNIFICANT_DIGITS)
      return Number(value.replace(",", "."));
    if (MOMENT.test(value)) return momentOf(value);
    const text = safe(value);
    if (text.length <= CELL_CHARACTERS) return literal(text);
    cut++;
    return literal(`${text.slice(0, CELL_CHARACTERS - 1)}…`);
  };
  return {
    get closed() {
      return output.closed();
    },
    abort: output.abort,
    write: async (row) => {
      let sheet = sheets.at(-1);
      if (sheet === undefined || sheet.length >= ROWS_PER_SHEET) {
        sheet = [[...header]];
        sheets.push(sheet);
      }
      sheet.push(columns.map((column) => toCell(cellOf(row, column))));
      rows++;
    },
    close: async () => {
      await output.write(await workbook(sheets, options));
      const { path, problems } = await output.commit();
      return { rows, path, problems: [...problems, ...cutCells(cut, path)] };
    },
  };
}

async function workbook(sheets: SheetCell[][][], options: WriterOptions): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const name = sheetName(options.sheetName ?? basename(options.path, extname(options.path)));
  const dictionary = options.dictionary;
  return writeXlsx({
    // A table of distinct texts would double the memory, and comments hardly repeat.
    stringMode: "inline",
    sheets: [
      ...sheets.map((rows, index) =>
        sheet(index === 0 ? name : `${name.slice(0, SHEET_NAME_CHARACTERS - 3)} ${index + 1}`, rows),
      ),
      ...(dictionary === undefined
        ? []
        : [
            sheet(
              sheetName(dictionary.sheetName, name),
              dictionary.rows.map((row) => [...row]),
            ),
          ]),
    ],
  });
}

function sheet(name: string, rows: SheetCell[][]) {
  const header = rows[0] ?? [];
  const bold = { font: { bold: true, name: "Calibri", size: 11 } };
  return {
    name,
    rows,
    columns: header.map((_, index) => ({ width: widthOf(rows, index) })),
    freezePane: { rows: 1 },
    cells: new Map(header.map((value, index) => [`0,${index}`, { value, style: bold }])),
  };
}

function widthOf(rows: readonly (readonly SheetCell[])[], index: number): number {
  let widest = NARROWEST;
  for (const row of rows.slice(0, MEASURED_ROWS)) {
    const cell = row[index];
    const length = cell instanceof Date ? 10 : String(cell ?? "").length;
    widest = Math.max(widest, length + 2);
  }
  return Math.min(WIDEST, widest);
}

/** A name that Excel allows: at most 31 characters, none of []:*?/\, no apostrophe at the ends, not that of another sheet. */
function sheetName(wanted: string, other?: string): string {
  const name = wanted
    .replaceAll(/[[\]:*?/\\]/g, " ")
    .replaceAll(/^'+|'+$/g, "")
    .trim()
    .slice(0, SHEET_NAME_CHARACTERS);
  const filled = name === "" ? "1" : name;
  return filled.toLowerCase() === other?.toLowerCase()
    ? `${filled.slice(0, SHEET_NAME_CHARACTERS - 2)} 2`
    : filled;
}

/** "_x0041_" would be read as "A" (ECMA-376 part 1, 22.9.2.19): the underscore that begins it is written as a code. */
function literal(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

function momentOf(text: string): Date | string {
  const moment = new Date(`${text.replace(" ", "T")}${text.includes(" ") ? "" : "T00:00:00"}Z`);
  // Excel knows no days before 1900, and has one in that year too many.
  return Number.isNaN(moment.getTime()) || text < "1900-03-01" ? text : moment;
}

function cutCells(count: number, path: string): readonly Problem[] {
  if (count === 0) return [];
  return [
    {
      code: "output/cell-cut",
      message: `${count} text(s) are longer than the 32,767 characters that an Excel cell holds; in "${path}" they end with "…".`,
      place: { file: path },
      hint: "Write to .csv or .jsonl to keep them whole.",
    },
  ];
}
