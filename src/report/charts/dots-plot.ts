import type { Estimate } from "../../model/index.js";
import type { Ink, Mark, Plot, Scale, Shape } from "./plot.js";
import type { Frame } from "./row-layout.js";
import { rowsPlot } from "./rows-plot.js";

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
  const plotted = rows.map(({ label, aside, dots }) => ({
    label,
    aside,
    notes: dots.map(({ text }) => text),
    draw: (middles: readonly number[]) => dots.flatMap((dot, lane) => marksOf(dot, middles[lane] ?? 0)),
  }));
  return rowsPlot(plotted, scale, frame, [
    ...(scale.min < 0 ? [{ x: 0, dashed: false }] : []),
    ...references.map((x) => ({ x, dashed: true })),
  ]);
}

function marksOf({ estimate, shape, ink, hollow }: Dot, y: number): readonly Mark[] {
  if (estimate === undefined) return [];
  const { value, low, high } = estimate;
  return [
    { kind: "line", from: [low, y], to: [high, y], ink, width: 2 },
    { kind: "dot", x: value, y, shape, ink, hollow },
  ];
}
