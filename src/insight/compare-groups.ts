import type { Problem, SegmentTable } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { compareNps } from "./compare-nps.js";
import { groupBy } from "./group-by.js";
import { groupPart, type Weighed } from "./group-part.js";
import type { Limits } from "./limits.js";
import { textOrder } from "./text-order.js";

/** A row that can be put into groups. */
export interface Grouped extends Weighed {
  readonly source: { readonly feedback: { readonly fields: ReadonlyMap<string, string> } };
}

export interface GroupComparison {
  readonly tables: readonly SegmentTable[];
  readonly problems: readonly Problem[];
}

/**
 * Each value of each column against all other rows that have a value there, in NPS points; q over all differences of all
 * columns (Benjamini–Hochberg). The most frequent values first. Rows without a value are left out of that column, and
 * counted.
 */
export function compareGroups(
  rows: readonly Grouped[],
  columns: readonly string[],
  limits: Limits,
): GroupComparison {
  const found = columns.map((column) => compareColumn(rows, column, limits));
  const tested = found
    .flatMap(({ table }) => table?.parts ?? [])
    .filter((part) => part.difference !== undefined);
  const adjusted = benjaminiHochberg(tested.map((part) => part.difference?.p as number));
  return {
    tables: found.flatMap(({ table }) => {
      if (table === undefined) return [];
      const parts = table.parts.map((part) => {
        const q = adjusted[tested.indexOf(part)];
        if (part.difference === undefined || q === undefined) return part;
        return { ...part, difference: { ...part.difference, q } };
      });
      return { ...table, parts };
    }),
    problems: found.flatMap(({ problems }) => problems),
  };
}

function compareColumn(
  rows: readonly Grouped[],
  column: string,
  limits: Limits,
): { readonly table?: SegmentTable; readonly problems: readonly Problem[] } {
  const cellOf = (row: Grouped) => row.source.feedback.fields.get(column)?.trim() ?? "";
  const filled = rows.filter((row) => cellOf(row) !== "");
  if (filled.length === 0) {
    const known = [...(rows[0]?.source.feedback.fields.keys() ?? [])].join(", ");
    const message = `expected a column "${column}" with values to group by, found none; the columns are ${known}`;
    return {
      problems: [{ code: "segment/no-values", message, place: { column }, hint: "check the column's name" }],
    };
  }
  const groups = [...groupBy(filled, cellOf)].sort(
    ([left, one], [right, other]) => other.length - one.length || textOrder(left, right),
  );
  const shown = groups.slice(0, limits.segmentValues);
  const problems: Problem[] = [];
  if (filled.length < rows.length) {
    problems.push({
      code: "segment/empty",
      message: `${rows.length - filled.length} of ${rows.length} rows have no value in column "${column}"; they are in none of its groups`,
      place: { column },
    });
  }
  if (shown.length < groups.length) {
    problems.push({
      code: "segment/too-many-values",
      message: `column "${column}" has ${groups.length} values; the ${shown.length} most frequent are shown`,
      place: { column },
      hint: "group by a column with fewer values",
    });
  }
  const parts = shown.map(([value, members]) => {
    const inside = new Set(members);
    const rest = filled.filter((row) => !inside.has(row));
    const difference = compareNps(members, rest, limits);
    return { ...groupPart(value, members, limits), ...(difference === undefined ? {} : { difference }) };
  });
  return { table: { column, parts }, problems };
}
