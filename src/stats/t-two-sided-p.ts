import { incompleteBeta } from "./incomplete-beta.js";

/** Two-sided p of Student's t with `degrees` > 0 degrees of freedom. R: 2 * pt(-abs(t), degrees). */
export function tTwoSidedP(t: number, degrees: number): number {
  if (!Number.isFinite(t)) return 0;
  const square = t * t;
  return incompleteBeta(degrees / (degrees + square), degrees / 2, 0.5, square / (degrees + square));
}
