import type { Label } from "../model/lexicon.js";
import type { Table } from "./parse-table.js";

/** A label file → its labels by id, in the order of the file. Every column but `label` is a name or an attribute. */
export function parseLabels(table: Table): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const row of table.rows) {
    const cells = new Map(table.columns.slice(1).map((column) => [column, row.cell(column)]));
    const names = [...cells].filter(([column]) => /^[a-z]{2,3}$/.test(column));
    labels.set(row.cell("label"), { id: row.cell("label"), names: new Map(names), attributes: cells });
  }
  return labels;
}
