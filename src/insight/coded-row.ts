import type { DriverPolarity } from "../model/index.js";
import type { RowFacts, ThemeLayer } from "./row-facts.js";

/** A drawn row with what a person found in it: themes, and how they are spoken of, by layer. */
export interface CodedRow {
  readonly fact: RowFacts;
  readonly stratum: number;
  readonly times: number;
  /** A layer that is not there was not coded in this row. */
  readonly codes: ReadonlyMap<ThemeLayer, ReadonlyMap<string, DriverPolarity>>;
}
