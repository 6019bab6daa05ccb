import { html, type Markup } from "./markup.js";
import { type Cell, notesOf, type Table } from "./table.js";

/** A table for the page: caption for readers and screen readers, scope on headings, its own scroll area when wide. */
export function formatTableHtml(table: Table, options: { readonly showCaption?: boolean } = {}): Markup {
  const side = (index: number) => (table.columns[index]?.align === "end" ? "figures" : "words");
  const text = ({ text, language }: Cell) =>
    language === undefined ? html`${text}` : html`<span lang="${language}">${text}</span>`;
  const content = (cell: Cell) =>
    html`${cell.strong ? html`<strong>${text(cell)}</strong>` : text(cell)}${notesOf(cell).map(
      (note) => html` <small>${note}</small>`,
    )}`;
  return html`<div class="scroll" role="group" aria-label="${table.caption}" tabindex="0"><table>
<caption${options.showCaption ? "" : html` class="hidden"`}>${table.caption}</caption>
<thead><tr>${table.columns.map((column, index) => html`<th scope="col" class="${side(index)}">${column.heading}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (row) =>
      html`
<tr>${row.map((cell, index) =>
        index === 0
          ? html`<th scope="row" class="${side(index)}">${content(cell)}</th>`
          : html`<td class="${side(index)}">${content(cell)}</td>`,
      )}</tr>`,
  )}
</tbody></table></div>`;
}
