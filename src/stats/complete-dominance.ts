/** What rounding may take from an added R² without undoing dominance. */
const ROUNDING = 1e-12;

/**
 * Pairs (over, under) of players where `over` adds more than `under` to every subset of the others: complete dominance
 * (Budescu 1993). Stronger than a larger mean, and it does not depend on how orders are weighted. `worth` is R² of every
 * subset, bit i = player i.
 */
export function completeDominance(worth: Float64Array): { readonly over: number; readonly under: number }[] {
  const count = Math.round(Math.log2(worth.length));
  const found: { over: number; under: number }[] = [];
  for (let over = 0; over < count; over++) {
    for (let under = 0; under < count; under++) {
      if (over !== under && dominates(worth, 1 << over, 1 << under)) found.push({ over, under });
    }
  }
  return found;
}

function dominates(worth: Float64Array, over: number, under: number): boolean {
  let isMore = false;
  for (let subset = 0; subset < worth.length; subset++) {
    if (subset & (over | under)) continue;
    const gap = (worth[subset | over] as number) - (worth[subset | under] as number);
    if (gap < -ROUNDING) return false;
    if (gap > ROUNDING) isMore = true;
  }
  return isMore;
}
