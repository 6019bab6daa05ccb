import type { ThemeLayer } from "../insight/row-facts.js";

/** Columns of a check sheet that say which row it is and how it was drawn. */
export const CHECK_COLUMNS = {
  row: "row",
  id: "id",
  key: "key",
  stratum: "stratum",
  weight: "weight",
} as const;

/** The column that a person fills. */
export function codeColumn(layer: ThemeLayer): string {
  return `${layer}_coded`;
}
