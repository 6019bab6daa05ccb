/** Most predictors for which all subsets are gone through; each one more doubles the time. */
export const LMG_MAXIMUM = 12;

/** Less own variance than this, in units of the whole, is a repetition of the other columns. */
const NO_VARIANCE = 1e-9;

/**
 * Each predictor's part of R² by Lindeman, Merenda and Gold: the mean of what it adds over all orders (the Shapley value
 * of R²; R: relaimpo::calc.relimp type "lmg", domir's general dominance). The parts add up to R².
 * `correlations` holds the predictors and, last, the response. Undefined beyond 12 predictors.
 */
export function lmgImportance(correlations: readonly (readonly number[])[]): number[] | undefined {
  const count = correlations.length - 1;
  if (count > LMG_MAXIMUM) return undefined;
  const explained = explainedBySubset(correlations, count);
  const factorial = [1];
  for (let index = 1; index <= count; index++) factorial.push(index * (factorial[index - 1] as number));
  const parts = new Array<number>(count).fill(0);
  for (let subset = 0; subset < explained.length; subset++) {
    const size = bitCount(subset);
    for (let index = 0; index < count; index++) {
      const bit = 1 << index;
      if (subset & bit) continue;
      const share =
        ((factorial[size] as number) * (factorial[count - size - 1] as number)) /
        (factorial[count] as number);
      const gain = (explained[subset | bit] as number) - (explained[subset] as number);
      parts[index] = (parts[index] as number) + share * gain;
    }
  }
  return parts;
}

/**
 * R² of every subset (bit i = predictor i), partialling out one predictor after the other from the one matrix. Of each
 * matrix only what later predictors need is kept, so the many deep ones are tiny.
 */
function explainedBySubset(correlations: readonly (readonly number[])[], count: number): Float64Array {
  const explained = new Float64Array(2 ** count);
  // `rest` holds the predictors from `from` on, and the response.
  const visit = (rest: readonly (readonly number[])[], subset: number, from: number): void => {
    explained[subset] = 1 - (rest.at(-1)?.at(-1) as number);
    for (let index = from; index < count; index++) {
      visit(partialOut(rest, index - from), subset | (1 << index), index + 1);
    }
  };
  visit(correlations, 0, 0);
  return explained;
}

/** Rows and columns after the pivot, without what the pivot explains of them. */
function partialOut(matrix: readonly (readonly number[])[], pivot: number): readonly (readonly number[])[] {
  const pivotRow = matrix[pivot] as readonly number[];
  const own = pivotRow[pivot] as number;
  return matrix.slice(pivot + 1).map((row) => {
    const factor = own < NO_VARIANCE ? 0 : (row[pivot] as number) / own;
    const result: number[] = [];
    for (let column = pivot + 1; column < row.length; column++) {
      result.push((row[column] as number) - factor * (pivotRow[column] as number));
    }
    return result;
  });
}

function bitCount(value: number): number {
  let count = 0;
  for (let rest = value; rest > 0; rest &= rest - 1) count++;
  return count;
}
