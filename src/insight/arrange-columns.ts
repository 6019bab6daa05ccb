import type { Problem } from "../model/index.js";
import { byMentions, columnName, type DriverColumn, driverColumn, unionFlags } from "./driver-column.js";
import { groupBy } from "./group-by.js";
import type { Limits } from "./limits.js";

export interface Arrangement {
  /** The columns of the model: thick enough, "other" last. */
  readonly model: readonly DriverColumn[];
  /** Shown with their counts and NPS, without a coefficient. */
  readonly beside: readonly DriverColumn[];
  readonly problems: readonly Problem[];
}

/**
 * Chooses the columns of a driver model. Thin ones (too few mentions), and the thinnest of more than the rows can
 * carry, are pooled as "other", by polarity where such a pool is thick enough, else together; what is mentioned by
 * nearly everybody is no column. All of it is said.
 */
export function arrangeColumns(
  columns: readonly DriverColumn[],
  counts: Float64Array,
  limits: Limits,
): Arrangement {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const present = columns.filter((column) => column.mentions > 0).sort(byMentions);
  const common = present.filter((column) => rows - column.mentions < limits.columnMinimum);
  const thin = present.filter((column) => !common.includes(column) && column.mentions < limits.columnMinimum);
  const thick = present.filter((column) => !common.includes(column) && !thin.includes(column));
  // Columns that keep absence from looking like zero stay longest.
  thick.sort((left, right) => Number(isTheme(left)) - Number(isTheme(right)) || byMentions(left, right));

  const budget = Math.max(1, Math.floor(rows / limits.rowsPerColumn));
  const crowded: DriverColumn[] = [];
  let pools = poolColumns(thin, counts, limits);
  while (thick.length > 0 && thick.length + pools.kept.length > budget) {
    crowded.unshift(thick.pop() as DriverColumn);
    pools = poolColumns([...crowded, ...thin], counts, limits);
  }
  const beside = [...common, ...crowded, ...thin];
  return {
    model: [...thick, ...pools.kept],
    beside,
    problems: [
      ...say(common, "drivers/too-common", (names) => ({
        message: `fewer than ${limits.columnMinimum} of ${rows} rows are without ${names}, so nothing can be compared with it; it is not in the model`,
      })),
      ...say(
        [...crowded, ...thin].filter((column) => !pools.left.includes(column)),
        "drivers/pooled",
        (names) => ({
          message: `too thin for a coefficient of its own (fewer than ${limits.columnMinimum} mentions, or fewer than ${limits.rowsPerColumn} rows for each column) and pooled as "other": ${names}`,
          hint: "more rows give them a number of their own",
        }),
      ),
      ...say(pools.left, "drivers/left-out", (names) => ({
        message: `too thin even together, so not in the model and taken as not mentioned: ${names}`,
        hint: "more rows give them a number of their own",
      })),
    ],
  };
}

interface Pools {
  readonly kept: readonly DriverColumn[];
  /** Members of pools that are still too thin. */
  readonly left: readonly DriverColumn[];
}

function poolColumns(thin: readonly DriverColumn[], counts: Float64Array, limits: Limits): Pools {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const union = (members: readonly DriverColumn[], polarity?: DriverColumn["polarity"]) =>
    driverColumn(unionFlags(members), counts, "other", "other", polarity);
  const groups = groupBy(thin, (column) => column.polarity);
  const isThick = (pool: DriverColumn) =>
    pool.mentions >= limits.columnMinimum && rows - pool.mentions >= limits.columnMinimum;
  const kept: DriverColumn[] = [];
  const rest: DriverColumn[] = [];
  for (const [polarity, members] of groups) {
    const pool = union(members, polarity);
    if (polarity !== undefined && isThick(pool)) kept.push(pool);
    else rest.push(...members);
  }
  if (rest.length === 0) return { kept: kept.sort(byMentions), left: [] };
  const pool = union(rest);
  return isThick(pool)
    ? { kept: [...kept, pool].sort(byMentions), left: [] }
    : { kept: kept.sort(byMentions), left: rest };
}

function isTheme(column: DriverColumn): boolean {
  return column.role === "theme";
}

function say(
  columns: readonly DriverColumn[],
  code: string,
  tell: (names: string) => Omit<Problem, "code">,
): Problem[] {
  if (columns.length === 0) return [];
  const names = columns.map((column) => `${columnName(column)} ${column.mentions}`).join(", ");
  return [{ code, ...tell(names) }];
}
