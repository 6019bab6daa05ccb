import type { DriverModel, DriverPolarity } from "../model/index.js";
import { columnName, type DriverColumn, themeOf } from "./driver-column.js";

/** The columns that speak of one theme, and the places (1 …) of those in the fit. */
export interface ModelTheme {
  readonly label: string;
  /** Of pools, which are no themes. */
  readonly polarity?: DriverPolarity;
  readonly role: DriverModel["drivers"][number]["role"];
  readonly columns: readonly DriverColumn[];
  readonly places: readonly number[];
}

/** Columns by theme, in order of first appearance; those of the fit are given in its order. */
export function modelThemes(
  inModel: readonly DriverColumn[],
  beside: readonly DriverColumn[],
): readonly ModelTheme[] {
  const themes = new Map<string, ModelTheme & { columns: DriverColumn[]; places: number[] }>();
  for (const [index, column] of [...inModel, ...beside].entries()) {
    const named = themeOf(column);
    // A column of the user's may be called like one of ours.
    const key = `${column.role} ${columnName(named)}`;
    const theme = themes.get(key) ?? { ...named, role: column.role, columns: [], places: [] };
    theme.columns.push(column);
    if (index < inModel.length) theme.places.push(index + 1);
    themes.set(key, theme);
  }
  return [...themes.values()];
}
