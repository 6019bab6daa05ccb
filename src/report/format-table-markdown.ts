import { type Cell, notesOf, type Table } from "./table.js";

const escapeMarkdown = (text: string) => text.replace(/\s+/g, " ").replace(/[\\|<>*_`[\]]/g, "\\$&");

/** A table as GitHub-flavoured Markdown; second lines stand in parentheses. */
export function formatTableMarkdown(table: Table): string {
  const write = (cell: Cell) => {
    const text = escapeMarkdown(cell.text);
    const main = cell.strong ? `**${text}**` : text;
    const notes = notesOf(cell);
    return notes.length === 0 ? main : `${main} (${escapeMarkdown(notes.join("; "))})`;
  };
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(table.columns.map((column) => escapeMarkdown(column.heading))),
    line(table.columns.map((column) => (column.align === "end" ? "---:" : "---"))),
    ...table.rows.map((row) => line(row.map(write))),
  ].join("\n");
}
