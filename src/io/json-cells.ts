import { generated } from "./unique-names.js";

/**
 * A JSON object as cells: text as it is, numbers and truth values written out, null and absent as "",
 * lists and objects as JSON. Keys that are not among the columns go to `extra`.
 */
export function jsonCells(
  value: Readonly<Record<string, unknown>>,
  columns: readonly string[],
): { readonly cells: readonly string[]; readonly extra: ReadonlyMap<string, string> } {
  const byName = new Map<string, string>();
  let index = 0;
  for (const [key, part] of Object.entries(value)) {
    byName.set(key.trim() === "" ? generated(index) : key, cellOf(part));
    index++;
  }
  const cells = columns.map((column) => byName.get(column) ?? "");
  for (const column of columns) byName.delete(column);
  return { cells, extra: byName };
}

function cellOf(part: unknown): string {
  if (typeof part === "string") return part;
  if (part === null || part === undefined) return "";
  return typeof part === "object" ? JSON.stringify(part) : String(part);
}
