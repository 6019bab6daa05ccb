import { neutralizeCell } from "./neutralize.js";
import { openOutput } from "./open-output.js";

/** A sheet; its first row is the header. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

const NARROWEST = 8;
const WIDEST = 60;
/** A sheet of sentences is as wide as a page. */
const SENTENCES = 110;

/**
 * Writes a workbook of several sheets: numbers as numbers, texts as texts that no spreadsheet runs, bold headers that stay in
 * sight. Complete or not at all. @throws ProblemError "output/…" where it cannot be written.
 */
export async function writeWorkbook(path: string, sheets: readonly WorkbookSheet[]): Promise<string> {
  const output = await openOutput(path);
  const { writeXlsx } = await import("hucre/xlsx");
  await output.write(await writeXlsx({ sheets: sheets.map(sheetOf) }));
  return (await output.commit()).path;
}

function sheetOf({ name, rows }: WorkbookSheet) {
  const [header = []] = rows;
  const bold = { font: { bold: true, name: "Calibri", size: 11 } };
  const wrapped = { alignment: { wrapText: true, vertical: "top" as const } };
  const isWords = header.length === 1;
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === undefined) return null;
      if (typeof value === "number") return Number.isFinite(value) ? value : null;
      return neutralizeCell(value);
    }),
  );
  const styled = new Map(header.map((value, index) => [`0,${index}`, { value: value ?? null, style: bold }]));
  const sentences = isWords
    ? cells
        .slice(1)
        .map(([value], index) => [`${index + 1},0`, { value: value ?? null, style: wrapped }] as const)
    : [];
  return {
    name,
    rows: cells,
    columns: header.map((_, index) => ({ width: isWords ? SENTENCES : widthOf(cells, index) })),
    freezePane: { rows: 1 },
    cells: new Map<string, { value: string | number | null; style: object }>([...styled, ...sentences]),
  };
}

function widthOf(rows: readonly (readonly (string | number | null)[])[], index: number): number {
  const widest = rows.reduce((most, row) => {
    const cell = row[index] ?? "";
    // All digits of a number are of no use in a column: it can be widened.
    return Math.max(most, typeof cell === "number" ? NARROWEST : cell.length + 2);
  }, NARROWEST);
  return Math.min(WIDEST, widest);
}
