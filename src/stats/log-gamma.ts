/** B₂ₖ / (2k(2k−1)): the terms of Stirling's series (DLMF 5.11.1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
/** From here on seven terms of the series give full precision. */
const LARGE = 12;

/** Natural logarithm of the gamma function for x > 0. R: lgamma(x). */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  for (; shifted < LARGE; shifted++) product *= shifted;
  let series = 0;
  for (const [index, term] of STIRLING.entries()) series += term / shifted ** (2 * index + 1);
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
  );
}
