import { barMark } from "./bar-mark.js";
import { niceScale } from "./nice-scale.js";
import type { Ink, Plot, Scale } from "./plot.js";
import type { Frame } from "./row-layout.js";
import { rowsPlot } from "./rows-plot.js";

/** A length from zero. */
export interface Bar {
  readonly label: string;
  readonly aside?: string;
  readonly value: number;
  readonly ink: Ink;
  /** The number in figures. */
  readonly text: string;
}

/** Bars from zero over one scale, with a yardstick as a dashed line. */
export function barsPlot(
  bars: readonly Bar[],
  format: Scale["format"],
  least: number,
  frame: Frame,
  yardstick?: number,
): Plot {
  const yardsticks = yardstick === undefined ? [] : [yardstick];
  const scale = niceScale([...bars.map(({ value }) => value), ...yardsticks], format, least);
  const rows = bars.map(({ label, aside, value, ink, text }) => ({
    label,
    aside,
    notes: [text],
    draw: ([y = 0]: readonly number[]) => [barMark(0, value, y, ink)],
  }));
  return rowsPlot(rows, scale, frame, [
    { x: 0, dashed: false },
    ...yardsticks.map((x) => ({ x, dashed: true })),
  ]);
}
