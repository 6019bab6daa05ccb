import type { Driver, DriverPolarity } from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import type { Grouping } from "../stats/sparse-design.js";
import { numberClusters } from "./number-clusters.js";
import { textOrder } from "./text-order.js";

/** What a driver model knows of a row besides its columns. */
export interface SampleRow {
  readonly id: string;
  /** 0–10. */
  readonly rating: number;
  readonly weight: number;
  /** How many identical rows this one stands for, each of that weight; default 1. */
  readonly count?: number;
  /** Ids of some of them, for examples; default the one id. */
  readonly ids?: readonly string[];
  /** Rows of one person have the same. */
  readonly cluster?: string;
  /** Values of the columns to standardise by, in their order; "" where there is none. */
  readonly strata?: readonly string[];
  readonly period?: "before" | "after";
}

/** The rows of a driver model, as columns of equal length. */
export interface DriverSample {
  readonly ids: readonly (readonly string[])[];
  readonly ratings: Float64Array;
  /** 100, 0 or −100 for each rating. */
  readonly points: Float64Array;
  /** Of one of the rows that a row stands for. */
  readonly weights: Float64Array;
  readonly counts: Float64Array;
  /** Counts and clusters as the formulas take them. */
  readonly grouping: Grouping;
  /** Rows with what they stand for. */
  readonly people: number;
  readonly strata: readonly (readonly string[])[];
  readonly periods: readonly ("before" | "after" | undefined)[];
}

export function driverSample(rows: readonly SampleRow[]): DriverSample {
  const counts = Float64Array.from(rows, (row) => row.count ?? 1);
  const clusters = numberClusters(rows.map((row) => row.cluster));
  return {
    ids: rows.map((row) => row.ids ?? [row.id]),
    ratings: Float64Array.from(rows, (row) => row.rating),
    points: Float64Array.from(rows, (row) => 100 * netPromoterPoints(row.rating)),
    weights: Float64Array.from(rows, (row) => row.weight),
    counts,
    grouping: { counts, ...(clusters === undefined ? {} : { clusters }) },
    people: counts.reduce((sum, count) => sum + count, 0),
    strata: rows.map((row) => row.strata ?? []),
    periods: rows.map((row) => row.period),
  };
}

/** A 0/1 column of the model: who mentions it. */
export interface DriverColumn {
  readonly label: string;
  readonly polarity?: DriverPolarity;
  readonly role: Driver["role"];
  /** 1 where it is mentioned. */
  readonly flags: Uint8Array;
  /** Of people, not of rows that stand for several. */
  readonly mentions: number;
  /** The theme that several columns speak of, where it is not the label, and how this one does. */
  readonly theme?: string;
  readonly pole?: DriverPolarity;
}

/** What a column speaks of: columns of one theme belong together; those that are no themes stay each by itself. */
export function themeOf({
  role,
  label,
  theme,
  polarity,
}: DriverColumn): Pick<DriverColumn, "label" | "polarity"> {
  if (role === "theme") return { label: theme ?? label };
  return { label: role, ...(polarity === undefined ? {} : { polarity }) };
}

export function poleOf({ pole, polarity }: DriverColumn): DriverPolarity | undefined {
  return pole ?? polarity;
}

export function driverColumn(
  flags: Uint8Array,
  counts: Float64Array,
  role: Driver["role"],
  label: string,
  polarity?: DriverPolarity,
): DriverColumn {
  let mentions = 0;
  for (let index = 0; index < flags.length; index++) if (flags[index]) mentions += counts[index] as number;
  return { label, role, flags, mentions, ...(polarity === undefined ? {} : { polarity }) };
}

/** Columns taken together: 1 where any of them is. */
export function unionFlags(columns: readonly Pick<DriverColumn, "flags">[]): Uint8Array {
  const flags = new Uint8Array(columns[0]?.flags.length ?? 0);
  for (const column of columns)
    for (let index = 0; index < flags.length; index++) if (column.flags[index]) flags[index] = 1;
  return flags;
}

/** A column as problems speak of it, and its name in the fit. */
export function columnName(column: Pick<DriverColumn, "label" | "polarity">): string {
  return column.polarity === undefined ? column.label : `${column.label} (${column.polarity})`;
}

/** The more often mentioned first; of two that repeat each other the later is left out. */
export function byMentions(left: DriverColumn, right: DriverColumn): number {
  return right.mentions - left.mentions || textOrder(columnName(left), columnName(right));
}
