import type { Scale } from "./plot.js";

const STEPS = [1, 2, 2.5, 5, 10];
/** Less than this is drawn as nothing: no ticks could be told apart. */
const SMALLEST = 1e-9;

/**
 * The smallest scale with round ticks that holds all values and zero, with about `ticks` steps.
 * Values that are not finite are passed over.
 */
export function niceScale(values: readonly number[], format: Scale["format"], ticks = 4): Scale {
  const finite = values.filter((value) => Number.isFinite(value));
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  const span = high - low;
  const raw = (span > SMALLEST ? span : 1) / ticks;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = magnitude * (STEPS.find((candidate) => candidate * magnitude >= raw) ?? 10);
  return { min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step || step, step, format };
}

/** The whole range of an NPS or a net tone, so that pictures can be compared with one another. */
export function fullScale(format: Scale["format"]): Scale {
  return { min: -100, max: 100, step: 50, format };
}
