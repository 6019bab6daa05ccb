import { basename, extname } from "node:path";
import type { Problem } from "../model/index.js";
import { neutralizeCell } from "./neutralize.js";
import type { Output } from "./output.js";
import { createZipWriter, type ZipFile, type ZipWriter } from "./write-zip.js";
import { type CellValue, cellsInOrder, type Writer, type WriterOptions } from "./writer.js";
import { XLSX_ROOT, xlsxParts } from "./xlsx-parts.js";
import { createSheetWriter, type SheetCell, type SheetWriter } from "./xlsx-sheet.js";

/** What a sheet and a cell of Excel hold at most (Microsoft, "Excel specifications and limits"). */
const ROWS_PER_SHEET = 1_048_576;
const CELL_CHARACTERS = 32_767;
const SHEET_NAME_CHARACTERS = 31;
/** Bytes of a sheet, unpacked, after which the next one begins: a file in an archive ends at 4 GiB. */
const BYTES_PER_SHEET = 3_500_000_000;
/** Whole numbers and decimals that come back as they were: no leading zero, no plus, at most 15 digits. */
const NUMBER = {
  ".": /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/,
  ",": /^-?(?:0|[1-9]\d{0,14})(?:,\d{1,14})?$/,
} as const;
const SIGNIFICANT_DIGITS = 15;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/;

/**
 * Writes a workbook: bold, frozen header, widths that fit, numbers and days as such (ids with leading zeros stay text),
 * texts as text and harmless even when they are edited or saved as CSV (`neutralizeCell`), a second sheet that explains
 * the columns. Rows are written as they come: memory does not grow with them.
 */
export function createXlsxWriter(output: Output, options: WriterOptions): Writer {
  const { columns } = options;
  const number = options.typed ? undefined : NUMBER[options.dialect?.decimal ?? "."];
  const safe = (value: string): string => (options.neutralize === false ? value : neutralizeCell(value));
  const header = columns.map((column) => literal(safe(column)));
  const zip = createZipWriter(output, options.path);
  const main = sheetName(options.sheetName ?? basename(options.path, extname(options.path)));
  const names: string[] = [];
  let sheet: OpenSheet | undefined;
  const open = async (name: string): Promise<OpenSheet> => {
    if (names.length === 0) await writePart(zip, XLSX_ROOT);
    names.push(name);
    const file = await zip.open(`xl/worksheets/sheet${names.length}.xml`);
    return { ...createSheetWriter(file), size: file.size };
  };
  /** The sheet that has room for a row. */
  const withRoom = async (): Promise<OpenSheet> => {
    if (sheet !== undefined && sheet.rows() < ROWS_PER_SHEET && sheet.size() < BYTES_PER_SHEET) return sheet;
    await sheet?.close();
    const number = names.length + 1;
    sheet = await open(number === 1 ? main : `${main.slice(0, SHEET_NAME_CHARACTERS - 3)} ${number}`);
    await sheet.write(header);
    return sheet;
  };
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
      await (await withRoom()).write(cellsInOrder(row, columns).map(toCell));
      rows++;
    },
    close: async () => {
      await (await withRoom()).close();
      const { dictionary } = options;
      if (dictionary !== undefined) {
        const explained = await open(sheetName(dictionary.sheetName, main));
        for (const row of dictionary.rows) await explained.write(row);
        await explained.close();
      }
      for (const part of xlsxParts(names)) await writePart(zip, part);
      await zip.end();
      const { path, problems } = await output.commit();
      return { rows, path, problems: [...problems, ...cutCells(cut, path)] };
    },
  };
}

type OpenSheet = SheetWriter & Pick<ZipFile, "size">;

async function writePart(
  zip: ZipWriter,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<void> {
  const file = await zip.open(name);
  await file.write(text);
  await file.close();
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
