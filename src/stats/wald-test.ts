import { fUpperP } from "./f-upper-p.js";
import type { LeastSquares } from "./least-squares.js";
import { sweep } from "./sweep.js";

/**
 * Joint Wald test that several sums of coefficients are all 0, F form: F = (Rb)′(RVR′)⁻¹(Rb)/q with q and n−p−1
 * degrees of freedom (R: car::linearHypothesis(fit, R, vcov. = vcovHC)). Restrictions that repeat others do not count
 * in q. Undefined where none is left that has a variance.
 */
export function waldTest(
  fit: LeastSquares,
  restrictions: readonly (readonly number[])[],
): { readonly f: number; readonly restrictions: number; readonly p: number } | undefined {
  const half = restrictions.map((factors) =>
    fit.covariance.map((row) =>
      row.reduce((sum, value, index) => sum + value * (factors[index] as number), 0),
    ),
  );
  const middle = half.map((row) =>
    restrictions.map((factors) =>
      row.reduce((sum, value, index) => sum + value * (factors[index] as number), 0),
    ),
  );
  const values = restrictions.map((factors) =>
    factors.reduce((sum, factor, index) => sum + factor * (fit.coefficients[index] as number), 0),
  );
  const { kept, inverse } = sweep(middle);
  if (kept.length === 0) return undefined;
  let square = 0;
  for (const [row, one] of kept.entries()) {
    for (const [column, other] of kept.entries()) {
      square += (values[one] as number) * (inverse[row]?.[column] as number) * (values[other] as number);
    }
  }
  const f = square / kept.length;
  return { f, restrictions: kept.length, p: fUpperP(f, kept.length, fit.degrees) };
}
