import { logistic } from "./logistic.js";
import type { SparseDesign } from "./sparse-design.js";

/** The rows of a proportional-odds model: which level each is at, what it weighs, and where the columns are among the parameters. */
export interface OrderedRows {
  readonly design: SparseDesign;
  readonly level: Int32Array;
  /** Times the number of rows it stands for. */
  readonly weight: Float64Array;
  /** Levels less 1: the first parameters are the thresholds. */
  readonly cuts: number;
  /** Parameter of each column of the design, −1 where it has none. */
  readonly parameterOf: Int32Array;
}

export interface Likelihood {
  readonly logLikelihood: number;
  readonly slopes: Float64Array;
  /** Negative second derivatives (observed information). */
  readonly information: readonly (readonly number[])[];
}

/** Least probability that is taken the logarithm of. */
const TINY = 1e-300;

/** x′b of a row in the parameters given. */
export function linearPredictor(
  { design, parameterOf }: OrderedRows,
  parameters: ArrayLike<number>,
  row: number,
): number {
  let sum = 0;
  for (let cell = design.starts[row] as number; cell < (design.starts[row + 1] as number); cell++) {
    const place = parameterOf[design.at[cell] as number] as number;
    if (place >= 0) sum += (parameters[place] as number) * (design.values[cell] as number);
  }
  return sum;
}

/** Log-likelihood, its slopes and curvature at `parameters`; −∞ where the thresholds do not ascend. */
export function orderedLogitLikelihood(rows: OrderedRows, parameters: Float64Array): Likelihood {
  const { design, level, weight, cuts, parameterOf } = rows;
  const slopes = new Float64Array(parameters.length);
  const information = Array.from(parameters, () => new Array<number>(parameters.length).fill(0));
  for (let cut = 1; cut < cuts; cut++) {
    if ((parameters[cut] as number) <= (parameters[cut - 1] as number))
      return { logLikelihood: Number.NEGATIVE_INFINITY, slopes, information };
  }
  let logLikelihood = 0;
  // A row touches its upper and lower threshold and its own columns: places, and their parts of both arguments of F.
  const places = new Int32Array(parameters.length + 2);
  const ups = new Float64Array(parameters.length + 2);
  const downs = new Float64Array(parameters.length + 2);
  let touched = 0;
  for (let row = 0; row < design.rows; row++) {
    const own = level[row] as number;
    const predictor = linearPredictor(rows, parameters, row);
    const high = own < cuts ? logistic((parameters[own] as number) - predictor) : 1;
    const low = own > 0 ? logistic((parameters[own - 1] as number) - predictor) : 0;
    const chance = Math.max(TINY, high - low);
    const upper = high * (1 - high);
    const lower = low * (1 - low);
    const size = weight[row] as number;
    logLikelihood += size * Math.log(chance);

    const slopeUp = upper / chance;
    const slopeDown = -lower / chance;
    const bendUp = (upper * (1 - 2 * high)) / chance - slopeUp * slopeUp;
    const bendDown = (-lower * (1 - 2 * low)) / chance - slopeDown * slopeDown;
    const bendBoth = -slopeUp * slopeDown;

    touched = 0;
    if (own < cuts) push(own, 1, 0);
    if (own > 0) push(own - 1, 0, 1);
    for (let cell = design.starts[row] as number; cell < (design.starts[row + 1] as number); cell++) {
      const place = parameterOf[design.at[cell] as number] as number;
      if (place >= 0) push(place, -(design.values[cell] as number), -(design.values[cell] as number));
    }
    for (let one = 0; one < touched; one++) {
      const up = ups[one] as number;
      const down = downs[one] as number;
      const place = places[one] as number;
      slopes[place] = (slopes[place] as number) + size * (slopeUp * up + slopeDown * down);
      const line = information[place] as number[];
      const withUp = bendUp * up + bendBoth * down;
      const withDown = bendBoth * up + bendDown * down;
      for (let other = 0; other < touched; other++) {
        const column = places[other] as number;
        line[column] =
          (line[column] as number) -
          size * (withUp * (ups[other] as number) + withDown * (downs[other] as number));
      }
    }
  }
  return { logLikelihood, slopes, information };

  function push(place: number, up: number, down: number): void {
    places[touched] = place;
    ups[touched] = up;
    downs[touched] = down;
    touched += 1;
  }
}
