import type { Problem } from "../model/index.js";
import { foldHeader } from "./fold-header.js";

export interface UnitedColumns {
  /** All columns in order of first appearance, the source's last. */
  readonly columns: readonly string[];
  /** Of each part, where in its own row each united column stands; −1 where it has none. */
  readonly places: readonly (readonly number[])[];
  /** The column that names the part a row is of. */
  readonly sourceColumn: string;
  readonly problems: readonly Problem[];
}

const SOURCE_COLUMN = "source_file";
/** Columns and parts that are named in a message. */
const LISTED = 5;

/**
 * Unites the columns of several tables by name; names that differ in letter case, signs and spaces only are one,
 * unless one table has both.
 */
export function uniteColumns(
  parts: readonly { readonly label: string; readonly columns: readonly string[] }[],
): UnitedColumns {
  const columns: string[] = [];
  const byFolded = new Map<string, string>();
  const mapped = parts.map(({ columns: own }) => {
    const names = new Map<string, number>();
    for (const [index, name] of own.entries()) {
      const folded = foldHeader(name) || name;
      const same = byFolded.get(folded);
      const united = columns.includes(name) || same === undefined || own.includes(same) ? name : same;
      if (!columns.includes(united)) {
        columns.push(united);
        byFolded.set(folded, united);
      }
      names.set(united, index);
    }
    return names;
  });
  let sourceColumn = SOURCE_COLUMN;
  for (let number = 2; columns.includes(sourceColumn); number++) sourceColumn = `${SOURCE_COLUMN}_${number}`;
  return {
    columns: [...columns, sourceColumn],
    places: mapped.map((names) => [...columns.map((column) => names.get(column) ?? -1), -1]),
    sourceColumn,
    problems: missingColumns(parts, mapped, columns),
  };
}

function missingColumns(
  parts: readonly { readonly label: string }[],
  mapped: readonly ReadonlyMap<string, number>[],
  columns: readonly string[],
): readonly Problem[] {
  const problems = parts.flatMap(({ label }, index): Problem[] => {
    const missing = columns.filter((column) => !mapped[index]?.has(column));
    if (missing.length === 0) return [];
    const listed = missing.slice(0, LISTED).map((column) => `"${column}"`);
    const more = missing.length > LISTED ? ` and ${missing.length - LISTED} more` : "";
    return [
      {
        code: "columns/not-in-all",
        message: `Expected the columns of all inputs in "${label}", which has no ${listed.join(", ")}${more}; they are empty in its rows.`,
        place: { file: label },
      },
    ];
  });
  const rest = problems.length - LISTED;
  if (rest <= 0) return problems;
  const others: Problem = {
    code: "columns/not-in-all",
    message: `${rest} more input(s) lack columns that others have; they are empty in their rows.`,
  };
  return [...problems.slice(0, LISTED), others];
}
