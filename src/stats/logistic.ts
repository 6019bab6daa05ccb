/** 1/(1 + e⁻ˣ), without overflow. R: plogis(x). */
export function logistic(value: number): number {
  return value >= 0 ? 1 / (1 + Math.exp(-value)) : 1 - 1 / (1 + Math.exp(value));
}
