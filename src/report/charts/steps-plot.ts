import { barMark, THICKNESS } from "./bar-mark.js";
import { niceRange, niceScale } from "./nice-scale.js";
import type { Mark, Plot, Scale } from "./plot.js";
import type { Frame } from "./row-layout.js";
import { rowsPlot } from "./rows-plot.js";

/** A level reached, or a change that goes on from where the step before ended. */
export interface Step {
  readonly label: string;
  readonly aside?: string;
  readonly kind: "level" | "change";
  readonly value: number;
  /** Interval of the level or of the change. */
  readonly low?: number;
  readonly high?: number;
  /** The number in figures. */
  readonly text: string;
}

interface PlacedStep extends Step {
  readonly from: number;
  readonly to: number;
  readonly interval: { readonly low: number; readonly high: number } | undefined;
}

/**
 * From one level to another: each bar goes on where the one before ended, thin lines are intervals. Levels are bars from
 * zero, or dots: then the scale need not hold zero, since only distances are bars.
 */
export function stepsPlot(
  steps: readonly Step[],
  levels: "bars" | "dots",
  format: Scale["format"],
  frame: Frame,
): Plot {
  const placed = placeSteps(steps);
  const reached = placed.flatMap(({ kind, from, to, interval }) => [
    kind === "level" && levels === "dots" ? to : from,
    to,
    ...(interval ? [interval.low, interval.high] : []),
  ]);
  const scale = levels === "bars" ? niceScale(reached, format, 1) : niceRange(reached, format, 1);
  let above: { readonly x: number; readonly y: number } | undefined;
  const rows = placed.map((step) => ({
    label: step.label,
    aside: step.aside,
    notes: [step.text],
    strong: step.kind === "level",
    draw: ([y = 0]: readonly number[]): readonly Mark[] => {
      const half = step.kind === "level" && levels === "dots" ? 0 : THICKNESS / 2;
      const joint = above === undefined ? [] : [jointMark(above, y - half)];
      // From step to step: the next one goes on from here.
      above = { x: step.to, y: y + half };
      return [...joint, ...(half === 0 ? dotMarks(step, y) : barMarks(step, y))];
    },
  }));
  const showsZero = levels === "bars" || (scale.min < 0 && scale.max > 0);
  return rowsPlot(rows, scale, frame, showsZero ? [{ x: 0, dashed: false }] : []);
}

function placeSteps(steps: readonly Step[]): readonly PlacedStep[] {
  let reached = 0;
  return steps.map((step) => {
    const from = step.kind === "level" ? 0 : reached;
    reached = from + step.value;
    const { low, high } = step;
    const interval =
      low === undefined || high === undefined ? undefined : { low: from + low, high: from + high };
    return { ...step, from, to: reached, interval };
  });
}

function jointMark({ x, y }: { readonly x: number; readonly y: number }, end: number): Mark {
  return { kind: "line", from: [x, y], to: [x, end], ink: "axis", width: 1 };
}

function dotMarks({ to, interval }: PlacedStep, y: number): readonly Mark[] {
  const dot: Mark = { kind: "dot", x: to, y, shape: "circle", ink: "accent", hollow: false };
  if (interval === undefined) return [dot];
  return [{ kind: "line", from: [interval.low, y], to: [interval.high, y], ink: "accent", width: 2 }, dot];
}

function barMarks({ kind, value, from, to, interval }: PlacedStep, y: number): readonly Mark[] {
  const bar = barMark(from, to, y, kind === "level" ? "accent" : value < 0 ? "bad" : "good");
  if (interval === undefined) return [bar];
  return [bar, { kind: "line", from: [interval.low, y], to: [interval.high, y], ink: "ink", width: 1 }];
}
