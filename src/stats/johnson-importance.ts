import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** Eigenvalues below this belong to repetitions among the predictors. */
const NO_VARIANCE = 1e-9;

/**
 * Each predictor's part of R² by Johnson's relative weights (Multivariate Behavioral Research 35, 2000; identical to
 * relaimpo's "genizi"): with R = VDV′, L = V√DV′ and b = L⁻¹r, weight j = Σₖ Lⱼₖ²bₖ². The parts add up to R².
 * `correlations` holds the predictors and, last, the response.
 */
export function johnsonImportance(correlations: readonly (readonly number[])[]): number[] {
  const count = correlations.length - 1;
  if (count === 0) return [];
  const predictors = new Matrix(correlations.slice(0, count).map((row) => row.slice(0, count)));
  const response = correlations.slice(0, count).map((row) => row[count] as number);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(predictors, {
    assumeSymmetric: true,
  });
  const vectors = Array.from({ length: count }, (_, row) =>
    Float64Array.from({ length: count }, (__, axis) => eigenvectorMatrix.get(row, axis)),
  );
  const roots = realEigenvalues.map((value) => (value > NO_VARIANCE ? Math.sqrt(value) : 0));
  const rotated = roots.map((root, axis) =>
    root > 0
      ? vectors.reduce((sum, row, place) => sum + (row[axis] as number) * (response[place] as number), 0) /
        root
      : 0,
  );
  const slopes = vectors.map((row) => dot(row, rotated));
  return vectors.map((row) => {
    const scaled = row.map((value, axis) => value * (roots[axis] as number));
    return vectors.reduce(
      (sum, other, place) => sum + (dot(scaled, other) * (slopes[place] as number)) ** 2,
      0,
    );
  });
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] as number) * (other[index] as number);
  return sum;
}
