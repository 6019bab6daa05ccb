import type { CustomSeriesOption } from "echarts/charts";
import type { EChartsCoreOption } from "echarts/core";
import type { Ink, Mark, Plot, Shape } from "./plot.js";

/** Below the plot: the scale's numbers. */
export const SCALE_HEIGHT = 26;
const RADIUS = 5;

const colour = (ink: Ink) => `var(--${ink})`;

/** Points of a marker of the same visual weight as a circle of the usual radius. */
function outline(
  shape: Exclude<Shape, "circle">,
  x: number,
  y: number,
): readonly (readonly [number, number])[] {
  const side = RADIUS * 0.9;
  if (shape === "square") {
    return [
      [x - side, y - side],
      [x + side, y - side],
      [x + side, y + side],
      [x - side, y + side],
    ];
  }
  const tip = shape === "up" ? -1 : 1;
  return [
    [x - RADIUS * 1.15, y - tip * RADIUS * 0.85],
    [x + RADIUS * 1.15, y - tip * RADIUS * 0.85],
    [x, y + tip * RADIUS * 1.15],
  ];
}

type Element = NonNullable<ReturnType<NonNullable<CustomSeriesOption["renderItem"]>>>;

function draw(mark: Mark, plot: Plot, at: (x: number, y: number) => readonly [number, number]): Element {
  switch (mark.kind) {
    case "rule": {
      const [, y] = at(0, mark.y);
      return {
        type: "line",
        shape: { x1: 0, y1: y, x2: plot.width, y2: y },
        style: { fill: "none", stroke: colour("rule"), lineWidth: 1 },
      };
    }
    case "line": {
      const [x1, y1] = at(...mark.from);
      const [x2, y2] = at(...mark.to);
      return {
        type: "line",
        shape: { x1, y1, x2, y2 },
        style: {
          fill: "none",
          stroke: colour(mark.ink),
          lineWidth: mark.width,
          lineDash: mark.dashed ? [4, 3] : false,
        },
      };
    }
    case "bar": {
      const [left, y] = at(Math.min(mark.from, mark.to), mark.top);
      const [right] = at(Math.max(mark.from, mark.to), mark.top);
      return {
        type: "rect",
        // A contribution near zero still leaves a line to see.
        shape: { x: left, y, width: Math.max(1.5, right - left), height: mark.height, r: 1.5 },
        // Lighter than its colour, so that the interval drawn over it stands out.
        style: { fill: colour(mark.ink), opacity: 0.7 },
      };
    }
    case "dot": {
      const [x, y] = at(mark.x, mark.y);
      const style = {
        fill: mark.hollow ? "var(--paper)" : colour(mark.ink),
        stroke: colour(mark.ink),
        lineWidth: mark.hollow ? 2 : 1,
      };
      return mark.shape === "circle"
        ? { type: "circle", shape: { cx: x, cy: y, r: RADIUS }, style }
        : { type: "polygon", shape: { points: outline(mark.shape, x, y).map(([a, b]) => [a, b]) }, style };
    }
    case "text": {
      const [, y] = at(0, mark.y);
      return {
        type: "text",
        x: mark.pixel,
        y,
        style: {
          text: mark.text,
          fill: colour(mark.ink),
          // A halo of paper: grid lines end at the letters.
          stroke: "var(--paper)",
          lineWidth: 4,
          fontFamily: "inherit",
          fontSize: mark.size,
          ...(mark.strong ? { fontWeight: 600 } : {}),
          align: mark.align,
          verticalAlign: "middle",
        },
      };
    }
  }
}

/** A plot in the chart library's terms: its axes and coordinates, our marks as one custom series. */
export function plotOption(plot: Plot): EChartsCoreOption {
  const { scale } = plot;
  const series: CustomSeriesOption = {
    type: "custom",
    silent: true,
    clip: false,
    data: [0],
    renderItem: (_, api) => {
      const at = (x: number, y: number): readonly [number, number] => {
        const held = Math.min(scale.max, Math.max(scale.min, x));
        const [left = 0, top = 0] = api.coord([held, y]);
        return [left, top];
      };
      return { type: "group", children: plot.marks.map((mark) => draw(mark, plot, at)) } as Element;
    },
  };
  return {
    animation: false,
    textStyle: { fontFamily: "inherit" },
    grid: { left: plot.left, right: plot.right, top: 0, height: plot.height },
    xAxis: {
      type: "value",
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: "var(--rule)" } },
      axisLabel: { color: "var(--muted)", fontSize: 12, formatter: scale.format, hideOverlap: false },
    },
    // One unit of the vertical axis is one pixel from the top.
    yAxis: { type: "value", min: 0, max: plot.height, inverse: true, show: false },
    series: [series],
  };
}
