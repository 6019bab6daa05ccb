import type { Cell, Table } from "./table.js";

const escape = (text: string) => text.replace(/\s+/g, " ").replace(/[\\|<>*_`[\]]/g, "\\$&");

/** A table as GitHub-flavoured Markdown; second lines stand in parentheses. */
export function formatTableMarkdown(table: Table): string {
  const write = (cell: Cell) => {
    const text = escape(cell.text);
    const main = cell.strong ? `**${text}**` : text;
    return cell.note === undefined ? main : `${main} (${escape(cell.note)})`;
  };
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(table.columns.map((column) => escape(column.heading))),
    line(table.columns.map((column) => (column.align === "end" ? "---:" : "---"))),
    ...table.rows.map((row) => line(row.map(write))),
  ].join("\n");
}
