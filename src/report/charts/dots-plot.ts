import type { Estimate } from "../../model/index.js";
import type { Ink, Mark, Plot, Scale, Shape } from "./plot.js";
import { type Frame, noteWidth, placeRow } from "./row-layout.js";

/** An estimate as a dot with its interval; without an estimate only its text stands at the edge. */
export interface Dot {
  readonly estimate?: Estimate;
  readonly shape: Shape;
  readonly ink: Ink;
  readonly hollow: boolean;
  /** At the right edge: the number in figures. */
  readonly text: string;
}

export interface DotRow {
  readonly label: string;
  readonly aside?: string;
  readonly dots: readonly Dot[];
}

/** Rows of dots with their intervals over one scale, and dashed lines to compare them with; never joined by a line, since each row is about different people. */
export function dotsPlot(
  rows: readonly DotRow[],
  scale: Scale,
  frame: Frame,
  references: readonly number[] = [],
): Plot {
  const right = noteWidth(rows.flatMap((row) => row.dots.map((dot) => dot.text)));
  const marks: Mark[] = [];
  let top = 0;
  for (const row of rows) {
    const placed = placeRow(
      {
        label: row.label,
        ...(row.aside === undefined ? {} : { aside: row.aside }),
        notes: row.dots.map((dot) => dot.text),
        lanes: row.dots.length,
      },
      top,
      frame,
    );
    marks.push(...placed.marks);
    row.dots.forEach((dot, lane) => {
      const y = placed.lanes[lane] ?? top;
      if (dot.estimate === undefined) return;
      const { value, low, high } = dot.estimate;
      marks.push(
        { kind: "line", from: [low, y], to: [high, y], ink: dot.ink, width: 2 },
        { kind: "dot", x: value, y, shape: dot.shape, ink: dot.ink, hollow: dot.hollow },
      );
    });
    top += placed.height;
  }
  const upright = (x: number, dashed: boolean): Mark => ({
    kind: "line",
    from: [x, 0],
    to: [x, top],
    ink: "axis",
    width: 1,
    dashed,
  });
  return {
    width: frame.width,
    height: top,
    left: frame.labels === "beside" ? frame.labelWidth : 8,
    right,
    scale,
    marks: [
      ...(scale.min < 0 ? [upright(0, false)] : []),
      ...references.map((reference) => upright(reference, true)),
      ...marks,
    ],
  };
}
