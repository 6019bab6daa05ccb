import type { SparseDesign } from "./sparse-design.js";

/** Residual of each row, and where each column of the design stands among the kept ones (−1: not kept). */
export interface FittedRows {
  readonly residuals: Float64Array;
  readonly positions: Int32Array;
}

/** Residuals of a linear model over the kept columns. */
export function fitRows(
  design: SparseDesign,
  kept: readonly number[],
  coefficients: readonly number[],
): FittedRows {
  const { rows, starts, at, values, response } = design;
  const positions = new Int32Array(design.gram.length).fill(-1);
  for (const [position, column] of kept.entries()) positions[column] = position;
  const residuals = Float64Array.from(response);
  for (let row = 0; row < rows; row++) {
    let residual = residuals[row] as number;
    for (let cell = starts[row] as number; cell < (starts[row + 1] as number); cell++) {
      const position = positions[at[cell] as number] as number;
      if (position >= 0) residual -= (coefficients[position] as number) * (values[cell] as number);
    }
    residuals[row] = residual;
  }
  return { residuals, positions };
}
