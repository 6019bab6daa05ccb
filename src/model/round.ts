/** Four decimals, as the wire format has them; never −0. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000 || 0;
}
