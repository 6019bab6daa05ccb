import { displayWidth, pad } from "./display-width.js";
import { type Paint, PLAIN } from "./paint.js";
import { type Cell, notesOf, type Table } from "./table.js";
import { wrapText } from "./wrap-text.js";

const GAP = "  ";

/** Columns of a terminal, when nobody says how many there are. */
export const TERMINAL_WIDTH = 100;

/** A cell in one line, its quieter lines in parentheses. */
function inOneLine(cell: Cell): readonly string[] {
  const notes = notesOf(cell);
  return [notes.length === 0 ? cell.text : `${cell.text} (${notes.join("; ")})`];
}

/** A cell with its quieter lines beneath. */
function stacked(cell: Cell): readonly string[] {
  return [cell.text, ...notesOf(cell)];
}

/**
 * A table for a terminal: columns as wide as their cells, headings wrapped to them. Where this is wider than `width`,
 * the quieter lines of the cells go beneath them.
 */
export function formatTableText(table: Table, paint: Paint = PLAIN, width = TERMINAL_WIDTH): string {
  const widthsOf = (lay: (cell: Cell) => readonly string[]) =>
    table.columns.map((column, index) => {
      const heading = Math.max(...column.heading.split(" ").map(displayWidth));
      const cells = table.rows.flatMap((row) => (row[index] ? lay(row[index]).map(displayWidth) : []));
      return Math.max(heading, ...cells);
    });
  const total = (widths: readonly number[]) =>
    widths.reduce((sum, each) => sum + each + GAP.length, -GAP.length);
  const lay = total(widthsOf(inOneLine)) <= width ? inOneLine : stacked;
  const widths = widthsOf(lay);

  const line = (texts: readonly (string | undefined)[], style: (text: string, index: number) => string) =>
    table.columns
      .map((column, index) => style(pad(texts[index] ?? "", widths[index] ?? 0, column.align), index))
      .join(GAP)
      .trimEnd();
  const headings = table.columns.map((column, index) => wrapText(column.heading, widths[index] ?? 0));
  const height = Math.max(0, ...headings.map((lines) => lines.length));
  const head = Array.from({ length: height }, (_, at) =>
    line(
      headings.map((lines) => lines[at - height + lines.length]),
      (text) => paint.muted(text),
    ),
  );
  const body = table.rows.flatMap((row) => {
    const cells = row.map(lay);
    return Array.from({ length: Math.max(0, ...cells.map((lines) => lines.length)) }, (_, at) =>
      line(
        cells.map((lines) => lines[at]),
        (text, index) => (at > 0 ? paint.muted(text) : row[index]?.strong ? paint.strong(text) : text),
      ),
    );
  });
  return [...head, ...body].join("\n");
}
