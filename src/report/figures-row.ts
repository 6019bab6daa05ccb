import type { Estimate } from "../model/index.js";
import type { CsvValue } from "./format-table-csv.js";

/** A row of a sheet by column name. */
export type Figures = Readonly<Record<string, CsvValue>>;

/** A number and the two ends of its interval, where it has one. */
export function spread(
  name: string,
  estimate: { readonly value: number; readonly low?: number; readonly high?: number } | undefined,
): Figures {
  return {
    [name]: estimate?.value,
    [`${name}_low`]: estimate?.low,
    [`${name}_high`]: estimate?.high,
  };
}

/** The same of a difference, with its p and q. */
export function tested(
  name: string,
  test: (Estimate & { readonly p: number; readonly q?: number }) | undefined,
): Figures {
  return { ...spread(name, test), [`${name}_p`]: test?.p, [`${name}_q`]: test?.q };
}
