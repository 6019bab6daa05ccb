import type { PurposeWeights } from "./word-weights.js";

/** Where the records of all places lie: whole numbers first, then the lines of the models that have one there. */
export interface RecordPlaces {
  /** By place. */
  readonly recordOf: Int32Array;
  /** Behind the last record. */
  readonly end: number;
  /** How many numbers stand before the line of a model where a set of models has lines. */
  readonly cellsBefore: (models: number, model: number) => number;
  /**
   * Where a run is kept in a table stands its record, in steps, and above that the same bits of its hash: most look-ups
   * find nothing, and those need not fetch a record to tell. How many bits the records take.
   */
  readonly stepBits: number;
}

/** Where in a record begins what is no whole number; of a word, the weights of its parts stand before its lines. */
export const LINES = 3;
/** Records begin at multiples of this, so that the smallest do not lie in two lines of a cache. */
export const STEP = 4;

/** @param modelsAt by place: the models that have weights there, one bit each. */
export function placeRecords(modelsAt: Uint8Array, models: readonly PurposeWeights[]): RecordPlaces {
  const cellsBefore = layoutOf(models.map(({ packing }) => packing.size));
  const recordOf = new Int32Array(modelsAt.length);
  let end = 0;
  for (let place = 0; place < modelsAt.length; place += 1) {
    recordOf[place] = end;
    end += roundedUp(LINES + cellsBefore(modelsAt[place] as number, models.length));
  }
  return { recordOf, end, cellsBefore, stepBits: 32 - Math.clz32(end / STEP) };
}

/** The next place where a record may begin. */
export function roundedUp(size: number): number {
  return Math.ceil(size / STEP) * STEP;
}

/** Where each of several begins that stand one behind the other, and where the last ends. */
export function startsOf(sizes: readonly number[]): readonly number[] {
  const starts = [0];
  for (const size of sizes) starts.push((starts[starts.length - 1] as number) + size);
  return starts;
}

function layoutOf(sizes: readonly number[]): RecordPlaces["cellsBefore"] {
  const many = sizes.length;
  const startsIn = (set: number): readonly number[] =>
    startsOf(sizes.map((cells, model) => ((set >> model) & 1) * cells));
  // By set of models × models and one.
  const before = Int32Array.from(Array.from({ length: 1 << many }, (_, set) => startsIn(set)).flat());
  return (set, model) => before[set * (many + 1) + model] as number;
}
