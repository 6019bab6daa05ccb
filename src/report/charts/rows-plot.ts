import type { Mark, Plot, Scale } from "./plot.js";
import { type Frame, noteWidth, placeRow } from "./row-layout.js";

/** A row of a picture: its texts, one note at the right edge for each lane, and what is drawn in it. */
export interface PlotRow {
  readonly label: string;
  readonly aside?: string | undefined;
  readonly notes: readonly string[];
  readonly strong?: boolean;
  /** By lane, its vertical middle in pixels → marks. */
  readonly draw: (middles: readonly number[]) => readonly Mark[];
}

/** A line from top to bottom at a place of the scale. */
export interface Upright {
  readonly x: number;
  readonly dashed: boolean;
}

/** Rows under each other over one scale, with upright lines behind them. */
export function rowsPlot(
  rows: readonly PlotRow[],
  scale: Scale,
  frame: Frame,
  uprights: readonly Upright[],
): Plot {
  const marks: Mark[] = [];
  let top = 0;
  for (const { label, aside, notes, strong, draw } of rows) {
    const texts = { label, notes, lanes: notes.length };
    const placed = placeRow(
      { ...texts, ...(aside === undefined ? {} : { aside }), ...(strong ? { strong } : {}) },
      top,
      frame,
    );
    marks.push(...placed.marks, ...draw(placed.lanes));
    top += placed.height;
  }
  const lines = uprights.map(
    ({ x, dashed }): Mark => ({ kind: "line", from: [x, 0], to: [x, top], ink: "axis", width: 1, dashed }),
  );
  return {
    width: frame.width,
    height: top,
    left: frame.labels === "beside" ? frame.labelWidth : 8,
    right: noteWidth(rows.flatMap(({ notes }) => notes)),
    scale,
    marks: [...lines, ...marks],
  };
}
