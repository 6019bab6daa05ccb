/** One cell: what it says, and a second, quieter line (an interval, a test). */
export interface Cell {
  readonly text: string;
  readonly note?: string;
  /** Stands out, as what differs significantly does. */
  readonly strong?: boolean;
}

export interface Column {
  readonly heading: string;
  /** Numbers stand at the end of their column. */
  readonly align: "start" | "end";
}

/** A table to be laid out as text, Markdown or HTML; the first cell of a row names it. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column of words. */
export function words(heading: string): Column {
  return { heading, align: "start" };
}

/** A column of numbers. */
export function figures(heading: string): Column {
  return { heading, align: "end" };
}

/** A cell, its second line left out where there is none. */
export function cell(text: string, note?: string, strong = false): Cell {
  return { text, ...(note === undefined ? {} : { note }), ...(strong ? { strong } : {}) };
}

/** In place of a number that cannot be shown. */
export const NOTHING: Cell = { text: "\u2013" };
