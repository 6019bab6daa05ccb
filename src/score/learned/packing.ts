/** A weight for some of the outputs: number of an output, its weight, number of the next … */
export type Weights = ArrayLike<number>;

/**
 * How the weights of a model are added up, a few numbers at a time: models are written with three decimals, in thousandths
 * their weights are whole numbers, and three of those are added in one, like digits side by side, exactly and in any order.
 */
export interface Packing {
  /** How many numbers a line of weights takes. */
  readonly size: number;
  /** How many lines may be added up before they are unpacked. */
  readonly most: number;
  /** What unpacked sums count in: 1000, or 1 where the weights are kept as they are. */
  readonly unit: number;
  /** Adds weights to the numbers from `at` on. */
  readonly put: (numbers: Float64Array, at: number, weights: Weights) => void;
  /** Adds what stands in the numbers from `at` on to the sums by output, and puts 0 in its place. */
  readonly unpack: (numbers: Float64Array, at: number, sums: Float64Array) => void;
  /** The weight for an output that stands in the numbers from `at` on. */
  readonly weightAt: (numbers: Float64Array, at: number, output: number) => number;
}

const THOUSANDTHS = 1000;
/** Whole numbers of less than ±2¹⁶ each, in one that is exact below ±2⁵³. */
const FIELDS = 3;
const BASE = 2 ** 17;
const SQUARE = BASE * BASE;
const MOST_IN_FIELD = BASE / 2 - 1;
const NO_FRACTION = 1.5 * 2 ** 52;
/** Where fewer lines fit, unpacking costs more than it saves. */
const FEWEST = 8;

/**
 * @param width how many outputs there are.
 * @param largest no line has a weight farther from 0.
 * @param isInThousandths whether all weights are.
 */
export function packingOf(width: number, largest: number, isInThousandths: boolean): Packing {
  const most = Math.floor(MOST_IN_FIELD / Math.max(1, largest * THOUSANDTHS));
  return isInThousandths && most >= FEWEST ? packed(width, most) : asTheyAre(width);
}

/** Whether weights are whole numbers of thousandths. */
export function areThousandths(weights: Weights): boolean {
  for (let at = 1; at < weights.length; at += 2) {
    const weight = weights[at] as number;
    if (Math.round(weight * THOUSANDTHS) / THOUSANDTHS !== weight) return false;
  }
  return true;
}

function packed(width: number, most: number): Packing {
  const size = Math.ceil(width / FIELDS);
  return { size, most, unit: THOUSANDTHS, put, unpack, weightAt };

  function put(numbers: Float64Array, at: number, weights: Weights): void {
    for (let index = 0; index < weights.length; index += 2) {
      const output = weights[index] as number;
      const field = output % FIELDS;
      const cell = at + (output - field) / FIELDS;
      const whole = Math.round((weights[index + 1] as number) * THOUSANDTHS);
      numbers[cell] = (numbers[cell] as number) + whole * (field === 0 ? 1 : field === 1 ? BASE : SQUARE);
    }
  }

  function unpack(numbers: Float64Array, at: number, sums: Float64Array): void {
    for (let cell = at, output = 0; output < width; cell += 1, output += FIELDS) {
      const number = numbers[cell] as number;
      numbers[cell] = 0;
      const third = nearest(number / SQUARE);
      const rest = number - third * SQUARE;
      const second = nearest(rest / BASE);
      sums[output] = (sums[output] as number) + (rest - second * BASE);
      if (output + 1 < width) sums[output + 1] = (sums[output + 1] as number) + second;
      if (output + 2 < width) sums[output + 2] = (sums[output + 2] as number) + third;
    }
  }

  function weightAt(numbers: Float64Array, at: number, output: number): number {
    const field = output % FIELDS;
    const number = numbers[at + (output - field) / FIELDS] as number;
    const third = nearest(number / SQUARE);
    const rest = number - third * SQUARE;
    const second = nearest(rest / BASE);
    return (field === 0 ? rest - second * BASE : field === 1 ? second : third) / THOUSANDTHS;
  }
}

/** The nearest whole number of one below ±2⁵¹: so large a sum has no room for more. */
function nearest(number: number): number {
  return number + NO_FRACTION - NO_FRACTION;
}

/** Weights of more decimals, or so large that few could be added up. */
function asTheyAre(width: number): Packing {
  return { size: width, most: Number.MAX_SAFE_INTEGER, unit: 1, put, unpack, weightAt };

  function put(numbers: Float64Array, at: number, weights: Weights): void {
    for (let index = 0; index < weights.length; index += 2) {
      const cell = at + (weights[index] as number);
      numbers[cell] = (numbers[cell] as number) + (weights[index + 1] as number);
    }
  }

  function unpack(numbers: Float64Array, at: number, sums: Float64Array): void {
    for (let output = 0; output < width; output += 1) {
      sums[output] = (sums[output] as number) + (numbers[at + output] as number);
      numbers[at + output] = 0;
    }
  }

  function weightAt(numbers: Float64Array, at: number, output: number): number {
    return numbers[at + output] as number;
  }
}
