import type { Driver, DriverPolarity } from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { textOrder } from "./text-order.js";

/** The rows of a driver model, as columns of equal length. */
export interface DriverSample {
  readonly ids: readonly string[];
  readonly ratings: readonly number[];
  /** 100, 0 or −100 for each rating. */
  readonly points: readonly number[];
  readonly weights: readonly number[];
  /** Comment sentiment −1…1 where there is one. */
  readonly sentiments?: readonly (number | undefined)[];
}

export function driverSample(
  rows: readonly { readonly id: string; readonly rating: number; readonly weight: number }[],
): DriverSample {
  return {
    ids: rows.map((row) => row.id),
    ratings: rows.map((row) => row.rating),
    points: rows.map((row) => 100 * netPromoterPoints(row.rating)),
    weights: rows.map((row) => row.weight),
  };
}

/** A 0/1 column of the model: who mentions it. */
export interface DriverColumn {
  readonly label: string;
  readonly polarity?: DriverPolarity;
  readonly role: Driver["role"];
  readonly flags: readonly boolean[];
  readonly mentions: number;
}

export function driverColumn(
  flags: readonly boolean[],
  role: Driver["role"],
  label: string,
  polarity?: DriverPolarity,
): DriverColumn {
  const mentions = flags.reduce((count, flag) => count + (flag ? 1 : 0), 0);
  return { label, role, flags, mentions, ...(polarity === undefined ? {} : { polarity }) };
}

/** A column as problems speak of it, and its name in the fit. */
export function columnName(column: Pick<DriverColumn, "label" | "polarity">): string {
  return column.polarity === undefined ? column.label : `${column.label} (${column.polarity})`;
}

/** The more often mentioned first; of two that repeat each other the later is left out. */
export function byMentions(left: DriverColumn, right: DriverColumn): number {
  return right.mentions - left.mentions || textOrder(columnName(left), columnName(right));
}
