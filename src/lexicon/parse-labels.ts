import type { Label } from "../model/lexicon.js";
import type { Table } from "./parse-table.js";

/**
 * A label file → its labels by id, in the order of the file. Every column but `label` is a name or an attribute. Labels
 * already `known` are kept and completed: a later file adds a language's names, or labels of its own, and takes nothing.
 */
export function parseLabels(table: Table, known?: ReadonlyMap<string, Label>): ReadonlyMap<string, Label> {
  const labels = new Map(known);
  for (const row of table.rows) {
    const id = row.cell("label");
    const before = labels.get(id);
    const cells = table.columns
      .filter((column) => column !== "label")
      .map((column): [string, string] => [column, row.cell(column)]);
    const said = cells.filter(([column, cell]) => cell !== "" || !before?.attributes.has(column));
    const names = said.filter(([column, cell]) => cell !== "" && /^[a-z]{2,3}$/.test(column));
    labels.set(id, {
      id,
      names: new Map([...(before?.names ?? []), ...names]),
      attributes: new Map([...(before?.attributes ?? []), ...said]),
    });
  }
  return labels;
}
