import type { Estimate } from "../../model/index.js";
import { niceScale } from "./nice-scale.js";
import type { Ink, Mark, Plot, Scale } from "./plot.js";
import { type Frame, noteWidth, placeRow } from "./row-layout.js";

export interface Step {
  readonly label: string;
  readonly aside?: string;
  /** Where the bar goes to: on from the step before, or ("total") from zero. */
  readonly kind: "total" | "change";
  readonly estimate: Estimate | { readonly value: number };
  /** The number in figures. */
  readonly text: string;
}

const THICKNESS = 12;

/** Bars that go on where the one before ended; the first and last stand on zero. Thin lines are intervals. */
export function waterfallPlot(steps: readonly Step[], format: Scale["format"], frame: Frame): Plot {
  let reached = 0;
  const bars = steps.map((step) => {
    const from = step.kind === "total" ? 0 : reached;
    reached = from + step.estimate.value;
    const interval =
      "low" in step.estimate ? { low: from + step.estimate.low, high: from + step.estimate.high } : undefined;
    return { step, from, to: reached, interval };
  });
  const scale = niceScale(
    bars.flatMap(({ from, to, interval }) => [from, to, ...(interval ? [interval.low, interval.high] : [])]),
    format,
    1,
  );
  const marks: Mark[] = [];
  let top = 0;
  let above: { readonly x: number; readonly y: number } | undefined;
  for (const { step, from, to, interval } of bars) {
    const placed = placeRow(
      {
        label: step.label,
        ...(step.aside === undefined ? {} : { aside: step.aside }),
        notes: [step.text],
        lanes: 1,
        strong: step.kind === "total",
      },
      top,
      frame,
    );
    const y = placed.lanes[0] ?? top;
    marks.push(...placed.marks);
    if (above !== undefined) {
      marks.push({
        kind: "line",
        from: [above.x, above.y],
        to: [above.x, y - THICKNESS / 2],
        ink: "axis",
        width: 1,
      });
    }
    const ink: Ink = step.kind === "total" ? "accent" : step.estimate.value < 0 ? "bad" : "good";
    marks.push({ kind: "bar", from, to, top: y - THICKNESS / 2, height: THICKNESS, ink });
    if (interval !== undefined) {
      marks.push({ kind: "line", from: [interval.low, y], to: [interval.high, y], ink: "ink", width: 1 });
    }
    // From bar to bar: the next one goes on from here.
    above = { x: to, y: y + THICKNESS / 2 };
    top += placed.height;
  }
  return {
    width: frame.width,
    height: top,
    left: frame.labels === "beside" ? frame.labelWidth : 8,
    right: noteWidth(steps.map((step) => step.text)),
    scale,
    marks: [{ kind: "line", from: [0, 0], to: [0, top], ink: "axis", width: 1 }, ...marks],
  };
}
