import { niceRange } from "./nice-scale.js";
import type { Ink, Mark, Plot, Scale } from "./plot.js";
import { type Frame, noteWidth, placeRow } from "./row-layout.js";

/** A level reached (a dot), or what lies between two levels (a bar that goes on from the last). */
export interface BridgeStep {
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

const THICKNESS = 12;

/**
 * From one level to another: each bar goes on where the one before ended, thin lines are intervals. The scale need not
 * hold zero, since levels are dots and only distances are bars.
 */
export function bridgePlot(steps: readonly BridgeStep[], format: Scale["format"], frame: Frame): Plot {
  let reached = 0;
  const placedSteps = steps.map((step) => {
    const from = step.kind === "level" ? step.value : reached;
    const base = step.kind === "level" ? 0 : reached;
    reached = step.kind === "level" ? step.value : reached + step.value;
    const { low, high } = step;
    const interval =
      low === undefined || high === undefined ? undefined : { low: base + low, high: base + high };
    return { step, from, to: reached, interval };
  });
  const scale = niceRange(
    placedSteps.flatMap(({ from, to, interval }) => [
      from,
      to,
      ...(interval ? [interval.low, interval.high] : []),
    ]),
    format,
    1,
  );
  const marks: Mark[] = [];
  let top = 0;
  let above: { readonly x: number; readonly y: number } | undefined;
  for (const { step, from, to, interval } of placedSteps) {
    const isLevel = step.kind === "level";
    const placed = placeRow(
      {
        label: step.label,
        ...(step.aside === undefined ? {} : { aside: step.aside }),
        notes: [step.text],
        lanes: 1,
        strong: isLevel,
      },
      top,
      frame,
    );
    const y = placed.lanes[0] ?? top;
    marks.push(...placed.marks);
    if (above !== undefined) {
      const end = isLevel ? y : y - THICKNESS / 2;
      marks.push({ kind: "line", from: [above.x, above.y], to: [above.x, end], ink: "axis", width: 1 });
    }
    if (isLevel) {
      if (interval)
        marks.push({
          kind: "line",
          from: [interval.low, y],
          to: [interval.high, y],
          ink: "accent",
          width: 2,
        });
      marks.push({ kind: "dot", x: to, y, shape: "circle", ink: "accent", hollow: false });
    } else {
      const ink: Ink = step.value < 0 ? "bad" : "good";
      marks.push({ kind: "bar", from, to, top: y - THICKNESS / 2, height: THICKNESS, ink });
      if (interval)
        marks.push({ kind: "line", from: [interval.low, y], to: [interval.high, y], ink: "ink", width: 1 });
    }
    above = { x: to, y: isLevel ? y : y + THICKNESS / 2 };
    top += placed.height;
  }
  return {
    width: frame.width,
    height: top,
    left: frame.labels === "beside" ? frame.labelWidth : 8,
    right: noteWidth(steps.map((step) => step.text)),
    scale,
    marks: [
      ...(scale.min < 0 && scale.max > 0
        ? [{ kind: "line", from: [0, 0], to: [0, top], ink: "axis", width: 1 } as const]
        : []),
      ...marks,
    ],
  };
}
