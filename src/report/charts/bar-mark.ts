import type { Ink, Mark } from "./plot.js";

/** How thick bars are, in pixels. */
export const THICKNESS = 12;

/** A bar between two places of the scale around the height `y`. */
export function barMark(from: number, to: number, y: number, ink: Ink): Mark {
  return { kind: "bar", from, to, top: y - THICKNESS / 2, height: THICKNESS, ink };
}
