import { fitRows } from "./fit-rows.js";
import { sampleVariance } from "./sample-variance.js";
import { type LeastSquaresColumn, sparseDesign } from "./sparse-design.js";
import { sweep } from "./sweep.js";

/** The rows that were looked at twice, as columns of equal length. */
export interface DoubleSample {
  readonly response: ArrayLike<number>;
  /** The model's columns as they truly are, and the same columns as they were said, in the same order. */
  readonly truth: readonly LeastSquaresColumn[];
  readonly said: readonly LeastSquaresColumn[];
  /** Weight among all rows, before sampling. */
  readonly weights: ArrayLike<number>;
  /** How many rows each stands for; 1 where it was certain. */
  readonly times: ArrayLike<number>;
  readonly strata: ArrayLike<number>;
  /** How many identical rows, all certain, a row stands for. Default 1. */
  readonly counts?: ArrayLike<number>;
}

export interface CorrectedCoefficient {
  readonly value: number;
  readonly error: number;
  /** How much of the difference between said-in-the-sample and said-in-all was taken over. */
  readonly taken: number;
}

/**
 * Coefficients of least squares on what is true, where all rows tell only what was said and a stratified random sample of
 * them tells the truth. No assumption on the errors: they may depend on the response, as those of tags do on a score.
 *
 *     corrected = b − λ·(g − G)
 *
 * b: the model on the truth in the sample, weighted by its chances; g: the same on what was said in the sample; G: on what
 * was said in all rows. g − G is sampling error alone, and λ = cov(b, g)/var(g), column by column, takes its like out of b
 * (Chen and Chen 2000, JRSS B 62; λ column by column as in Kluger and others 2025, "predict-then-debias"; the purpose and
 * the sample as in Fong and Tyler 2021, Political Analysis 29, whose moment estimator takes errors to be unrelated to the
 * response given the truth, and as compared in TeBlunthuis and others, arXiv 2307.06483). With influence functions
 * φ = A⁻¹x·v·e/(1 − h), A = Σ times·v·xx′, h the leverage (a row left out with all it stands for):
 *
 *     variance = Σ times·φ_b² + V(φ_b − λφ_g)
 *
 * the first for the sampling of the rows themselves, V for the drawing of the sample (`sampleVariance`).
 *
 * @param whole G by column; NaN where a column is not in that model: nothing is taken over.
 * @returns by column of `truth`, absent where it repeats others or is empty in the sample.
 */
export function doubleSamplingRegression(
  sample: DoubleSample,
  whole: readonly number[],
): ReadonlyMap<number, CorrectedCoefficient> {
  const truth = influences(sample, sample.truth);
  const said = influences(sample, sample.said);
  const found = new Map<number, CorrectedCoefficient>();
  for (const [column, one] of truth) {
    const other = said.get(column);
    const all = whole[column] ?? Number.NaN;
    const rows = (values: Float64Array) =>
      Array.from(values, (value, row) => ({
        value,
        times: sample.times[row] as number,
        stratum: sample.strata[row] as number,
      }));
    const own = rows(one.values);
    const spread = other === undefined ? 0 : sampleVariance(rows(other.values));
    const isUseful = other !== undefined && spread > 0 && Number.isFinite(all);
    const both = isUseful ? sampleVariance(own, Array.from(other.values)) : 0;
    const taken = isUseful ? both / spread : 0;
    let variance = Math.max(0, sampleVariance(own) - taken * both);
    for (const [row, value] of one.values.entries())
      variance += (sample.times[row] as number) * (sample.counts?.[row] ?? 1) * value * value;
    found.set(column, {
      value: one.coefficient - (isUseful ? taken * (other.coefficient - all) : 0),
      error: Math.sqrt(variance),
      taken,
    });
  }
  return found;
}

/** The rest of a row that decides its own fitted value is 0 and says nothing. */
const FULL_LEVERAGE = 1 - 1e-9;

/** Coefficients of a model of the sample, and how much each row, standing for one, moves them. By column. */
function influences(
  sample: DoubleSample,
  columns: readonly LeastSquaresColumn[],
): ReadonlyMap<number, { readonly coefficient: number; readonly values: Float64Array }> {
  const { response, times } = sample;
  const weights = Float64Array.from(times, (one, row) => one * (sample.weights[row] as number));
  const isUsed = (row: number) => (weights[row] as number) > 0 && (sample.counts?.[row] ?? 1) > 0;
  const places = Array.from(weights, (_, row) => row).filter(isUsed);
  const design = sparseDesign(
    response,
    columns,
    weights,
    sample.counts === undefined ? {} : { counts: sample.counts },
  );
  const { kept, inverse } = sweep(design.gram);
  const coefficients = inverse.map((row) =>
    row.reduce((sum, value, at) => sum + value * (design.moments[kept[at] as number] as number), 0),
  );
  const { residuals, positions } = fitRows(design, kept, coefficients);
  const values = kept.map(() => new Float64Array(weights.length));
  for (let row = 0; row < design.rows; row++) {
    const place = places[row] as number;
    const weight = design.weights[row] as number;
    const direction = new Float64Array(kept.length);
    let leverage = 0;
    const [from, end] = [design.starts[row] as number, design.starts[row + 1] as number];
    for (let cell = from; cell < end; cell++) {
      const position = positions[design.at[cell] as number] as number;
      if (position < 0) continue;
      const value = design.values[cell] as number;
      const line = inverse[position] as readonly number[];
      for (let at = 0; at < direction.length; at++)
        direction[at] = (direction[at] as number) + value * (line[at] as number);
    }
    for (let cell = from; cell < end; cell++) {
      const position = positions[design.at[cell] as number] as number;
      if (position >= 0) leverage += (design.values[cell] as number) * (direction[position] as number);
    }
    leverage *= weight;
    if (leverage > FULL_LEVERAGE) continue;
    const rest = ((weight / (times[place] as number)) * (residuals[row] as number)) / (1 - leverage);
    for (let at = 0; at < direction.length; at++)
      (values[at] as Float64Array)[place] =
        (rest * (direction[at] as number)) / (design.scales[kept[at] as number] as number);
  }
  return new Map(
    kept.flatMap((column, at) =>
      column === 0
        ? []
        : [
            [
              column - 1,
              {
                coefficient: (coefficients[at] as number) / (design.scales[column] as number),
                values: values[at] as Float64Array,
              },
            ] as const,
          ],
    ),
  );
}
