import type { Estimate } from "../../model/index.js";
import { placeLabels } from "./place-labels.js";
import type { Mark, Plot, Scale } from "./plot.js";
import type { Frame } from "./row-layout.js";

/** Something by two numbers, each with its interval. */
export interface MapPoint {
  readonly label: string;
  readonly x: Estimate;
  readonly y: Estimate;
  /** Open in the middle: an indicative number. */
  readonly hollow: boolean;
}

export interface MapText {
  readonly points: readonly MapPoint[];
  readonly horizontal: Scale;
  readonly vertical: Scale;
  /** Where the cross of dashed lines stands. */
  readonly centre: { readonly x: number; readonly y: number };
  /** What the axes measure. */
  readonly names: { readonly x: string; readonly y: string };
}

const TEXT_SIZE = 12.5;
const LEFT = 46;
const RIGHT = 14;
/** Room above the plot for the name of the vertical axis. */
const HEAD = 26;

/** Points with the intervals of both numbers, named beside them; on narrow pages by number, as they stand in the table. */
export function mapPlot({ points, horizontal, vertical, centre, names }: MapText, frame: Frame): Plot {
  const isWide = frame.labels === "beside";
  const inner = isWide ? 380 : 300;
  const height = HEAD + inner;
  const span = vertical.max - vertical.min;
  const held = (value: number) => Math.min(vertical.max, Math.max(vertical.min, value));
  const yOf = (value: number) => HEAD + inner * (1 - (held(value) - vertical.min) / span);
  const room = frame.width - LEFT - RIGHT;
  const xOf = (value: number) =>
    LEFT +
    (room * (Math.min(horizontal.max, Math.max(horizontal.min, value)) - horizontal.min)) /
      (horizontal.max - horizontal.min);
  const line = (
    from: readonly [number, number],
    to: readonly [number, number],
    ink: "axis" | "rule",
  ): Mark => ({
    kind: "line",
    from,
    to,
    ink,
    width: 1,
  });
  const ticks: Mark[] = [];
  for (let value = vertical.min; value <= vertical.max + vertical.step / 2; value += vertical.step) {
    ticks.push(line([horizontal.min, yOf(value)], [horizontal.max, yOf(value)], "rule"), {
      kind: "text",
      text: vertical.format(value),
      pixel: LEFT - 8,
      y: yOf(value),
      align: "right",
      ink: "muted",
      size: 12,
    });
  }
  const text = (content: string, pixel: number, y: number, align: "left" | "right"): Mark => ({
    kind: "text",
    text: content,
    pixel,
    y,
    align,
    ink: "muted",
    size: TEXT_SIZE,
  });
  const named = points.map((point, index) => (isWide ? point.label : String(index + 1)));
  const labels = placeLabels(
    points.map((point, index) => ({
      text: named[index] ?? "",
      x: xOf(point.x.value),
      y: yOf(point.y.value),
    })),
    { left: LEFT, right: frame.width, top: HEAD, bottom: height, size: TEXT_SIZE },
  );
  return {
    width: frame.width,
    height,
    left: LEFT,
    right: RIGHT,
    scale: horizontal,
    marks: [
      ...ticks,
      { ...line([centre.x, HEAD], [centre.x, height], "axis"), dashed: true } as Mark,
      {
        ...line([horizontal.min, yOf(centre.y)], [horizontal.max, yOf(centre.y)], "axis"),
        dashed: true,
      } as Mark,
      text(names.y, 0, HEAD / 2 - 2, "left"),
      text(names.x, frame.width - RIGHT, height - 11, "right"),
      ...points.flatMap((point): Mark[] => [
        line([point.x.low, yOf(point.y.value)], [point.x.high, yOf(point.y.value)], "axis"),
        line([point.x.value, yOf(point.y.low)], [point.x.value, yOf(point.y.high)], "axis"),
      ]),
      ...points.map(
        (point): Mark => ({
          kind: "dot",
          x: point.x.value,
          y: yOf(point.y.value),
          shape: "circle",
          ink: "accent",
          hollow: point.hollow,
        }),
      ),
      ...labels.map(
        ({ text: content, left, y }): Mark => ({
          kind: "text",
          text: content,
          pixel: left,
          y,
          align: "left",
          ink: "ink",
          size: TEXT_SIZE,
        }),
      ),
    ],
  };
}
