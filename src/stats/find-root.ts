/**
 * The x in low…high where a monotone function crosses zero, to the last digits; `high` doubles until the sign changes.
 * False position with the Illinois weighting (Dowell & Jarratt 1971): never leaves the bracket, about ten evaluations.
 */
export function findRoot(evaluate: (x: number) => number, low: number, high: number): number {
  let left = low;
  let right = high;
  let leftValue = evaluate(left);
  let rightValue = evaluate(right);
  while (leftValue < 0 === rightValue < 0 && right < Number.MAX_VALUE / 4) {
    left = right;
    leftValue = rightValue;
    right *= 2;
    rightValue = evaluate(right);
  }
  for (let step = 0; step < 200; step++) {
    const x = (left * rightValue - right * leftValue) / (rightValue - leftValue);
    const value = evaluate(x);
    if (value === 0) return x;
    if (value < 0 === rightValue < 0) leftValue /= 2;
    else {
      left = right;
      leftValue = rightValue;
    }
    const moved = Math.abs(x - right);
    right = x;
    rightValue = value;
    if (moved <= 1e-15 * Math.abs(x) || rightValue === leftValue) return x;
  }
  return right;
}
