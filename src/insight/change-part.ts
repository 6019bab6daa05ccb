import type { ChangePart } from "../model/index.js";

/** A part of a change with the interval its draws gave, if they gave one. */
export function changePart(
  value: number,
  interval: { readonly low: number; readonly high: number } | undefined,
): ChangePart {
  return interval === undefined ? { value } : { value, low: interval.low, high: interval.high };
}
