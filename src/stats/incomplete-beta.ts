import { logGamma } from "./log-gamma.js";

const TINY = 1e-300;
const PRECISION = 1e-16;

/**
 * The regularized incomplete beta function I_x(a, b) for a, b > 0 and x in 0…1; the t and F distributions are made of
 * it. Continued fraction by Lentz's method (DLMF 8.17.22), on the side where it converges fast; small values keep their
 * relative precision, so that p = 1e-30 is right too. `y` is 1 − x, to be given where the caller knows it better than
 * the subtraction does.
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(y));
  if (x > (a + 1) / (a + b + 2)) return 1 - (front * continuedFraction(y, b, a)) / b;
  return (front * continuedFraction(x, a, b)) / a;
}

function continuedFraction(x: number, a: number, b: number): number {
  let numerator = 1;
  let denominator = awayFromZero(1 - ((a + b) * x) / (a + 1));
  denominator = 1 / denominator;
  let fraction = denominator;
  for (let step = 1; step <= 10_000; step++) {
    const double = 2 * step;
    const even = (step * (b - step) * x) / ((a + double - 1) * (a + double));
    denominator = 1 / awayFromZero(1 + even * denominator);
    numerator = awayFromZero(1 + even / numerator);
    fraction *= denominator * numerator;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + double) * (a + double + 1));
    denominator = 1 / awayFromZero(1 + odd * denominator);
    numerator = awayFromZero(1 + odd / numerator);
    const change = denominator * numerator;
    fraction *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
