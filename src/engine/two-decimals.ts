/** Steps from 0 to 1 in which an analysis rounds its numbers. */
const STEPS = 10_000;
const known = new Array<string | undefined>(2 * STEPS + 1).fill(undefined);

/** `toFixed(2)`; numbers from −1 to 1 with four decimals, as analyses hold them, are written once and remembered. */
export function twoDecimals(value: number): string {
  const place = Math.round(value * STEPS) + STEPS;
  if ((place - STEPS) / STEPS !== value || place < 0 || place > 2 * STEPS || Object.is(value, -0))
    return value.toFixed(2);
  const text = known[place] ?? value.toFixed(2);
  known[place] = text;
  return text;
}
