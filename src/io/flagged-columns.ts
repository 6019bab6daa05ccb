import { nearestName } from "../lexicon/nearest-name.js";
import type { Problem } from "../model/index.js";
import type { ColumnChoice, ColumnFlags, ColumnRole } from "./column-choice.js";
import { foldHeader } from "./fold-header.js";
import { ProblemError } from "./problem-error.js";

/** Column names that are listed in an error. */
const LISTED = 40;

/**
 * The columns that flags name: by the very name, by the same words, or by number from 1.
 * @throws ProblemError "columns/not-found" with all names that are missing, the columns there are, and the nearest one.
 */
export function flaggedColumns(columns: readonly string[], flags: ColumnFlags): readonly ColumnChoice[] {
  const wanted: readonly (readonly [ColumnRole, string])[] = [
    ...(flags.text ?? []).map((name) => ["text", name] as const),
    ...(["rating", "id", "date", "language", "weight"] as const).flatMap((role) => {
      const name = flags[role];
      return name === undefined ? [] : [[role, name] as const];
    }),
    ...(flags.by ?? []).map((name) => ["by", name] as const),
  ];
  const problems: Problem[] = [];
  const choices = wanted.flatMap(([role, name]): ColumnChoice[] => {
    const index = indexOf(columns, name);
    const column = columns[index];
    if (column !== undefined)
      return [{ role, column, index, reason: "flag", detail: `asked for with --${role}` }];
    problems.push(notFound(role, name, columns));
    return [];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return choices;
}

function indexOf(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name);
  if (exact !== -1) return exact;
  const folded = foldHeader(name);
  const same = columns.flatMap((column, index) =>
    folded !== "" && foldHeader(column) === folded ? [index] : [],
  );
  if (same.length === 1 && same[0] !== undefined) return same[0];
  return /^\d+$/.test(name) ? Number(name) - 1 : -1;
}

function notFound(role: ColumnRole, name: string, columns: readonly string[]): Problem {
  const near = nearestName(name, columns);
  const listed = columns.slice(0, LISTED).map((column) => `"${column}"`);
  const more = columns.length > LISTED ? ` and ${columns.length - LISTED} more` : "";
  return {
    code: "columns/not-found",
    message: `--${role}: expected a column, but none is called "${name}". There are: ${listed.join(", ")}${more}.`,
    place: { column: name },
    hint:
      near === undefined ? "Use one of these names, or a column's number from 1." : `Did you mean "${near}"?`,
  };
}
