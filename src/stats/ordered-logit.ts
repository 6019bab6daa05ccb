import { logistic } from "./logistic.js";
import {
  type Likelihood,
  linearPredictor,
  type OrderedRows,
  orderedLogitLikelihood,
} from "./ordered-logit-likelihood.js";
import { type Grouping, type LeastSquaresColumn, type SparseDesign, sparseDesign } from "./sparse-design.js";
import { sweep } from "./sweep.js";

/** A proportional-odds model: P(level ≤ k) = logistic(threshold k − x′b). */
export interface OrderedLogit {
  /** Values of the response that occur, ascending. */
  readonly levels: readonly number[];
  /** One fewer than levels. */
  readonly thresholds: readonly number[];
  /** In the order of the columns; undefined for one that repeats others. `error` is the standard error. */
  readonly columns: readonly (
    | {
        readonly coefficient: number;
        readonly error: number;
        /** Mean over the rows of the expected worth with the column at 1 less that with it at 0. */
        readonly effect: number;
      }
    | undefined
  )[];
  readonly logLikelihood: number;
  /** Mean over the rows of the expected worth. */
  readonly fitted: number;
  readonly converged: boolean;
}

const MOST_STEPS = 60;
const LEAST_STEP = 1e-8;
const CLOSE_ENOUGH = 1e-9;

/**
 * Ordered logit by Newton's method, standard errors from the observed information (R: MASS::polr, ordinal::clm;
 * statsmodels OrderedModel, distr="logit"). `worth` says what a level counts where effects are averaged (for the NPS 100,
 * 0, −100). Undefined with fewer than two levels. Columns that repeat others, or never vary, have no coefficient.
 */
export function orderedLogit(
  response: ArrayLike<number>,
  columns: readonly LeastSquaresColumn[],
  worth: (level: number) => number,
  weights?: ArrayLike<number>,
  grouping: Grouping = {},
): OrderedLogit | undefined {
  const design = sparseDesign(response, columns, weights, grouping);
  const levels = [...new Set(design.response)].sort((a, b) => a - b);
  if (levels.length < 2) return undefined;
  const rows = orderedRows(design, levels);
  const { parameters, likelihood, converged } = climb(rows, startingPoint(rows));
  const thresholds = [...parameters.subarray(0, rows.cuts)];
  const predictors = Float64Array.from({ length: design.rows }, (_, row) =>
    linearPredictor(rows, parameters, row),
  );
  const worths = levels.map(worth);
  const meanWorth = (moved: (row: number) => number) =>
    expectedWorth(rows, thresholds, worths, (row) => (predictors[row] as number) + moved(row));
  const { kept, inverse } = sweep(likelihood.information);
  return {
    levels,
    thresholds,
    columns: columns.map((_, index) => {
      const place = rows.parameterOf[index + 1] as number;
      const free = kept.indexOf(place);
      if (place < 0 || free < 0) return undefined;
      const scale = design.scales[index + 1] as number;
      const coefficient = (parameters[place] as number) / scale;
      const own = cellsOf(design, index + 1);
      const at = (value: number) => meanWorth((row) => coefficient * (value - (own[row] as number) * scale));
      return {
        coefficient,
        error: Math.sqrt(Math.max(0, inverse[free]?.[free] as number)) / scale,
        effect: at(1) - at(0),
      };
    }),
    logLikelihood: likelihood.logLikelihood,
    fitted: meanWorth(() => 0),
    converged,
  };
}

function orderedRows(design: SparseDesign, levels: readonly number[]): OrderedRows {
  const cuts = levels.length - 1;
  const rank = new Map(levels.map((level, index) => [level, index]));
  const parameterOf = new Int32Array(design.gram.length).fill(-1);
  const kept = sweep(design.gram).kept.filter((column) => column > 0);
  for (const [place, column] of kept.entries()) parameterOf[column] = cuts + place;
  return {
    design,
    level: Int32Array.from(design.response, (value) => rank.get(value) as number),
    weight: design.weights.map((value, row) => value * (design.counts[row] as number)),
    cuts,
    parameterOf,
  };
}

/** Thresholds of the levels' own shares, no effects. */
function startingPoint({ level, weight, cuts, parameterOf }: OrderedRows): Float64Array {
  const sums = new Float64Array(cuts + 1);
  for (const [row, own] of level.entries()) sums[own] = (sums[own] as number) + (weight[row] as number);
  const total = sums.reduce((sum, value) => sum + value, 0);
  const start = new Float64Array(cuts + parameterOf.filter((place) => place >= 0).length);
  let below = 0;
  for (let cut = 0; cut < cuts; cut++) {
    below += (sums[cut] as number) / total;
    start[cut] = Math.log(below / (1 - below));
  }
  return start;
}

/** Newton's steps, halved where they would go downhill. */
function climb(
  rows: OrderedRows,
  start: Float64Array,
): { readonly parameters: Float64Array; readonly likelihood: Likelihood; readonly converged: boolean } {
  let parameters = start;
  let likelihood = orderedLogitLikelihood(rows, parameters);
  for (let step = 0; step < MOST_STEPS; step++) {
    const move = newtonMove(likelihood);
    if (move.every((value) => Math.abs(value) < CLOSE_ENOUGH))
      return { parameters, likelihood, converged: true };
    let size = 1;
    let next = likelihood;
    let moved = parameters;
    do {
      moved = parameters.map((value, place) => value + size * (move[place] as number));
      next = orderedLogitLikelihood(rows, moved);
      size /= 2;
    } while (next.logLikelihood < likelihood.logLikelihood && size > LEAST_STEP);
    if (next.logLikelihood < likelihood.logLikelihood) return { parameters, likelihood, converged: true };
    parameters = moved;
    likelihood = next;
  }
  return { parameters, likelihood, converged: false };
}

function newtonMove({ information, slopes }: Likelihood): Float64Array {
  const { kept, inverse } = sweep(information);
  const move = new Float64Array(slopes.length);
  for (const [row, place] of kept.entries()) {
    move[place] = kept.reduce(
      (sum, other, column) => sum + (inverse[row]?.[column] as number) * (slopes[other] as number),
      0,
    );
  }
  return move;
}

/** A column of the design as it stands there (scaled), by row. */
function cellsOf({ rows, starts, at, values }: SparseDesign, column: number): Float64Array {
  const found = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    for (let cell = starts[row] as number; cell < (starts[row + 1] as number); cell++)
      if (at[cell] === column) found[row] = values[cell] as number;
  }
  return found;
}

/** Weighted mean over the rows of Σ worth·P(level): the lowest level's worth, plus each step up times P(above it). */
function expectedWorth(
  { weight, design }: OrderedRows,
  thresholds: readonly number[],
  worths: readonly number[],
  predictorOf: (row: number) => number,
): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < design.rows; row++) {
    const predictor = predictorOf(row);
    let expected = worths[0] as number;
    for (const [cut, threshold] of thresholds.entries()) {
      const step = (worths[cut + 1] as number) - (worths[cut] as number);
      if (step !== 0) expected += step * (1 - logistic(threshold - predictor));
    }
    sum += (weight[row] as number) * expected;
    total += weight[row] as number;
  }
  return sum / total;
}
