import { displayWidth, pad } from "./display-width.js";
import { type Paint, PLAIN } from "./paint.js";
import type { Cell, Table } from "./table.js";

const GAP = "  ";

/** Breaks a heading at spaces into the fewest lines of at most `width` columns. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A table for a terminal: columns as wide as their cells, headings wrapped to them, second lines after their numbers. */
export function formatTableText(table: Table, paint: Paint = PLAIN): string {
  const plain = (cell: Cell) => (cell.note === undefined ? cell.text : `${cell.text} (${cell.note})`);
  const width = table.columns.map((column, index) => {
    const longestWord = Math.max(...column.heading.split(" ").map(displayWidth));
    return Math.max(
      longestWord,
      ...table.rows.map((row) => displayWidth(row[index] ? plain(row[index]) : "")),
    );
  });
  const line = (texts: readonly string[], style: (index: number, text: string) => string) =>
    table.columns
      .map((column, index) => style(index, pad(texts[index] ?? "", width[index] ?? 0, column.align)))
      .join(GAP)
      .trimEnd();

  const headings = table.columns.map((column, index) => wrap(column.heading, width[index] ?? 0));
  const height = Math.max(0, ...headings.map((lines) => lines.length));
  const headLines = Array.from({ length: height }, (_, at) =>
    line(
      headings.map((lines) => lines[at - height + lines.length] ?? ""),
      (_index, text) => paint.muted(text),
    ),
  );
  const bodyLines = table.rows.map((row) =>
    line(row.map(plain), (index, text) => (row[index]?.strong ? paint.strong(text) : text)),
  );
  return [...headLines, ...bodyLines].join("\n");
}
