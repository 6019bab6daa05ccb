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
  const roots = realEigenvalues.map((value) => (value > NO_VARIANCE ? Math.sqrt(value) : 0));
  const project = (row: number, weights: readonly number[], column: number) => {
    let sum = 0;
    for (const [axis, weight] of weights.entries()) {
      sum += eigenvectorMatrix.get(row, axis) * weight * eigenvectorMatrix.get(column, axis);
    }
    return sum;
  };
  const inverseRoots = roots.map((root) => (root > 0 ? 1 / root : 0));
  const slopes = response.map((_, axis) =>
    response.reduce((sum, value, index) => sum + project(axis, inverseRoots, index) * value, 0),
  );
  return response.map((_, row) =>
    slopes.reduce((sum, slope, axis) => sum + (project(row, roots, axis) * slope) ** 2, 0),
  );
}
