/** One cell: what it says, and quieter lines beneath it. */
export interface Cell {
  readonly text: string;
  /** A second line: an interval, a share. */
  readonly note?: string;
  /** A third line: a test. */
  readonly test?: string;
  /** Language of the text, where it is not the report's. */
  readonly language?: string;
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

/** A cell with its quieter line, left out where there is none. */
export function cell(text: string, note?: string): Cell {
  return note === undefined || note === "" ? { text } : { text, note };
}

/** The quieter lines of a cell, in order. */
export function notesOf(cell: Cell): readonly string[] {
  return [cell.note, cell.test].filter((line) => line !== undefined);
}

/** In place of a number that cannot be shown. */
export const NOTHING: Cell = { text: "\u2013" };
