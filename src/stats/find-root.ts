/**
 * The x in low…high where a monotone function crosses zero, by bisection down to the last bits; `high` grows (doubles)
 * until the sign changes. Slow and sure: used for quantiles, a few times a report.
 */
export function findRoot(evaluate: (x: number) => number, low: number, high: number): number {
  const rising = evaluate(low) < 0;
  let left = low;
  let right = high;
  while (evaluate(right) < 0 === rising && right < Number.MAX_VALUE / 4) {
    left = right;
    right *= 2;
  }
  for (let step = 0; step < 200 && right - left > 1e-15 * Math.abs(right); step++) {
    const middle = (left + right) / 2;
    if (evaluate(middle) < 0 === rising) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
