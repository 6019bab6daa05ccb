import { niceScale } from "./nice-scale.js";
import type { Ink, Mark, Plot, Scale } from "./plot.js";
import { type Frame, noteWidth, placeRow } from "./row-layout.js";

/** A length from zero. */
export interface Bar {
  readonly label: string;
  readonly aside?: string;
  readonly value: number;
  readonly ink: Ink;
  /** The number in figures. */
  readonly text: string;
}

const THICKNESS = 12;

/** Bars from zero over one scale, with a yardstick as a dashed line. */
export function barsPlot(
  bars: readonly Bar[],
  format: Scale["format"],
  least: number,
  frame: Frame,
  yardstick?: number,
): Plot {
  const scale = niceScale(
    [...bars.map(({ value }) => value), ...(yardstick === undefined ? [] : [yardstick])],
    format,
    least,
  );
  const marks: Mark[] = [];
  let top = 0;
  for (const bar of bars) {
    const placed = placeRow(
      {
        label: bar.label,
        ...(bar.aside === undefined ? {} : { aside: bar.aside }),
        notes: [bar.text],
        lanes: 1,
      },
      top,
      frame,
    );
    const y = placed.lanes[0] ?? top;
    marks.push(...placed.marks, {
      kind: "bar",
      from: 0,
      to: bar.value,
      top: y - THICKNESS / 2,
      height: THICKNESS,
      ink: bar.ink,
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
    right: noteWidth(bars.map((bar) => bar.text)),
    scale,
    marks: [upright(0, false), ...(yardstick === undefined ? [] : [upright(yardstick, true)]), ...marks],
  };
}
