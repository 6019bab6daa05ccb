import type { ZipFile } from "./write-zip.js";
import { SHEET_END, sheetHead, XLSX_STYLES, xmlText } from "./xlsx-parts.js";

export type SheetCell = string | number | boolean | Date | null;
export type SheetRow = readonly SheetCell[];

/** Column widths in characters; text columns are not wrapped, so that rows stay one line high. */
const NARROWEST = 8;
const WIDEST = 60;
const MEASURED_ROWS = 200;
/** Excel counts days from here on. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A sheet that is written row by row; the first one is the header. Held in memory: the rows that widths come from. */
export interface SheetWriter {
  readonly write: (row: SheetRow) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Rows so far. */
  readonly rows: () => number;
}

export function createSheetWriter(file: ZipFile): SheetWriter {
  let first: SheetRow[] | undefined = [];
  let rows = 0;
  const begin = async (): Promise<void> => {
    const known = first ?? [];
    first = undefined;
    await file.write(sheetHead((known[0] ?? []).map((_, index) => widthOf(known, index))));
    for (const [place, row] of known.entries()) await file.write(rowText(row, place + 1));
  };
  return {
    rows: () => rows,
    write: async (row) => {
      rows++;
      if (first === undefined) await file.write(rowText(row, rows));
      else if (first.push(row) === MEASURED_ROWS) await begin();
    },
    close: async () => {
      if (first !== undefined) await begin();
      await file.write(SHEET_END);
      await file.close();
    },
  };
}

function rowText(row: SheetRow, number: number): string {
  let text = `<row r="${number}">`;
  for (let index = 0; index < row.length; index++) {
    const cell = row[index];
    if (cell !== null && cell !== undefined)
      text += cellText(cell, `${columnName(index)}${number}`, number === 1);
  }
  return `${text}</row>`;
}

function cellText(cell: NonNullable<SheetCell>, place: string, isHeader: boolean): string {
  const style = isHeader ? ` s="${XLSX_STYLES.header}"` : "";
  if (typeof cell === "string")
    return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  if (typeof cell === "number") return `<c r="${place}"${style}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`;
  const days = (cell.getTime() - FIRST_DAY) / DAY;
  return `<c r="${place}" s="${Number.isInteger(days) ? XLSX_STYLES.day : XLSX_STYLES.moment}"><v>${days}</v></c>`;
}

const names: string[] = [];

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const known = names[index];
  if (known !== undefined) return known;
  const name = `${index < 26 ? "" : columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;
  names[index] = name;
  return name;
}

function widthOf(rows: readonly SheetRow[], index: number): number {
  let widest = NARROWEST;
  for (const row of rows) {
    const cell = row[index];
    const length = cell instanceof Date ? 10 : String(cell ?? "").length;
    widest = Math.max(widest, length + 2);
  }
  return Math.min(WIDEST, widest);
}
