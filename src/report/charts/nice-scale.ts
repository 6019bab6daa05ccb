import type { Scale } from "./plot.js";

const STEPS = [1, 2, 5, 10];
const TICKS = 4;
/** Less than this is drawn as nothing: no ticks could be told apart. */
const SMALLEST = 1e-9;

/**
 * The smallest scale with about four round steps that holds all values and zero. No step is less than `least`: the
 * smallest difference that `format` writes, or two ticks would read the same.
 * Values that are not finite are passed over.
 */
export function niceScale(values: readonly number[], format: Scale["format"], least = 0): Scale {
  return niceRange([0, ...values], format, least);
}

/** The same without zero, unless it lies among the values: for dots, whose distance from zero says nothing. */
export function niceRange(values: readonly number[], format: Scale["format"], least = 0): Scale {
  const finite = values.filter((value) => Number.isFinite(value));
  const low = finite.length === 0 ? 0 : Math.min(...finite);
  const high = finite.length === 0 ? 0 : Math.max(...finite);
  const span = high - low;
  const raw = (span > SMALLEST ? span : 1) / TICKS;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(least, magnitude * (STEPS.find((candidate) => candidate * magnitude >= raw) ?? 10));
  // Plus zero: −0 would be written with its sign.
  const min = Math.floor(low / step) * step + 0;
  const max = Math.ceil(high / step) * step + 0;
  return { min, max: max > min ? max : min + step, step, format };
}

/** The whole range of an NPS or a net tone, so that pictures can be compared with one another. */
export function fullScale(format: Scale["format"]): Scale {
  return { min: -100, max: 100, step: 50, format };
}
