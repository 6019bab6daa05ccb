import type { Cell, Table } from "./table.js";

const escapeMarkdown = (text: string) => text.replace(/\s+/g, " ").replace(/[\\|<>*_`[\]]/g, "\\$&");

/** A table as GitHub-flavoured Markdown; second lines stand in parentheses. */
export function formatTableMarkdown(table: Table): string {
  const write = (cell: Cell) => {
    const text = escapeMarkdown(cell.text);
    const main = cell.strong ? `**${text}**` : text;
    return cell.note === undefined ? main : `${main} (${escapeMarkdown(cell.note)})`;
  };
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(table.columns.map((column) => escapeMarkdown(column.heading))),
    line(table.columns.map((column) => (column.align === "end" ? "---:" : "---"))),
    ...table.rows.map((row) => line(row.map(write))),
  ].join("\n");
}
