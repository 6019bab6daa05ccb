import type { BootstrapUnit } from "./poisson-bootstrap.js";
import { sampleWithoutReplacement } from "./sample-without-replacement.js";
import type { RandomSource } from "./seeded-random.js";
import type { SparseDesign } from "./sparse-design.js";

/** What linear models of one or several parts of the rows are made of, as sums over units that can be drawn again. */
export interface RegressionUnits {
  readonly units: readonly BootstrapUnit[];
  /** Length of the sums. */
  readonly size: number;
  /** The model of a part from its sums; undefined where it is empty. */
  readonly solve: (sums: Float64Array, part?: number) => SolvedPart | undefined;
}

/** In units of the columns. Intercept first; NaN for a column that the part lacks or that repeats others. */
export interface SolvedPart {
  readonly mean: number;
  readonly coefficients: readonly number[];
  readonly means: readonly number[];
}

/** More rows than this are gathered at random into fewer units: a bootstrap of groups of rows is one of rows. */
const MOST_UNITS = 2000;
/** Groups hold sums of every place; there are no fewer than the least, and no more numbers than these in all. */
const LEAST_GROUPS = 300;
const MOST_NUMBERS = 600_000;

/**
 * Each row (or cluster) as a unit holding its products x·x′ and x·y, to be summed. `partOf` says which model a row belongs to
 * (0 …; default all to 0); rows in none (−1) are left out.
 */
export function regressionUnits(
  design: SparseDesign,
  random: RandomSource,
  parts = 1,
  partOf: (row: number) => number = () => 0,
): RegressionUnits {
  const width = design.gram.length;
  const triangle = (width * (width + 1)) / 2;
  const block = triangle + width;
  const placeOf = (one: number, other: number) => {
    const [low, high] = one < other ? [one, other] : [other, one];
    return (high * (high + 1)) / 2 + low;
  };
  const addRow = (row: number, times: number, add: (place: number, value: number) => void) => {
    const part = partOf(row);
    if (part < 0) return;
    const weight = (design.weights[row] as number) * times;
    const end = design.starts[row + 1] as number;
    for (let one = design.starts[row] as number; one < end; one++) {
      const column = design.at[one] as number;
      const weighted = weight * (design.values[one] as number);
      add(part * block + triangle + column, weighted * (design.response[row] as number));
      for (let other = design.starts[row] as number; other <= one; other++)
        add(
          part * block + placeOf(column, design.at[other] as number),
          weighted * (design.values[other] as number),
        );
    }
  };
  return {
    units:
      design.clusters === undefined && design.rows <= MOST_UNITS
        ? rowUnits(design, addRow)
        : groupUnits(design, addRow, random, block * parts),
    size: block * parts,
    solve: (sums, part = 0) => solvePart(sums.subarray(part * block, (part + 1) * block), design.scales),
  };
}

type AddRow = (row: number, times: number, add: (place: number, value: number) => void) => void;

/** Rows that add the same are one unit with a count. */
function rowUnits(design: SparseDesign, addRow: AddRow): BootstrapUnit[] {
  const units = new Map<string, { places: number[]; values: number[]; count: number }>();
  for (let row = 0; row < design.rows; row++) {
    const places: number[] = [];
    const values: number[] = [];
    addRow(row, 1, (place, value) => {
      places.push(place);
      values.push(value);
    });
    const key = `${places} ${values}`;
    const unit = units.get(key) ?? { places, values, count: 0 };
    unit.count += design.counts[row] as number;
    units.set(key, unit);
  }
  return [...units.values()];
}

/** One unit a cluster; without clusters, rows shuffled into groups, patterns of very many rows kept as they are. */
function groupUnits(
  design: SparseDesign,
  addRow: AddRow,
  random: RandomSource,
  size: number,
): BootstrapUnit[] {
  const groups = new Map<number, Float64Array>();
  const addTo = (group: number, row: number, times: number) => {
    let sums = groups.get(group);
    if (sums === undefined) {
      sums = new Float64Array(size);
      groups.set(group, sums);
    }
    const found = sums;
    addRow(row, times, (place, value) => {
      found[place] = (found[place] as number) + value;
    });
  };
  const single: BootstrapUnit[] = [];
  const most = Math.min(MOST_UNITS, Math.max(LEAST_GROUPS, Math.round(MOST_NUMBERS / size)));
  const clusters = design.clusters === undefined ? undefined : gatherClusters(design.clusters, random, most);
  for (let row = 0; row < design.rows; row++) {
    const count = design.counts[row] as number;
    if (clusters !== undefined) addTo(clusters[row] as number, row, count);
    else if (count > MOST_UNITS) {
      const places: number[] = [];
      const values: number[] = [];
      addRow(row, 1, (place, value) => {
        places.push(place);
        values.push(value);
      });
      single.push({ places, values, count });
    } else {
      // Each copy falls into a group by itself, as if the rows had been dealt out one by one.
      for (let copy = 0; copy < count; copy++) addTo(Math.floor(random() * most), row, 1);
    }
  }
  const places = Int32Array.from({ length: size }, (_, place) => place);
  return [...single, ...[...groups.values()].map((values) => ({ places, values, isDense: true }))];
}

/** Clusters, dealt out to groups where they are too many. */
function gatherClusters(clusters: Int32Array, random: RandomSource, most: number): Int32Array {
  const names = [...new Set(clusters)];
  if (names.length <= most) return clusters;
  const dealt = new Map(
    sampleWithoutReplacement(names, names.length, random).map((name, place) => [name, place % most]),
  );
  return clusters.map((name) => dealt.get(name) as number);
}

/** Less than this part of a column's sum of squares is rounding: it is a sum of earlier ones. */
const TOLERANCE = 1e-9;

/** Elimination on the cross-products, column by column; repeated columns are passed over. */
function solvePart(sums: Float64Array, scales: readonly number[]): SolvedPart | undefined {
  const total = sums[0] as number;
  if (!(total > 0)) return undefined;
  const width = scales.length;
  const work = new Float64Array(width * width);
  const right = sums.slice(sums.length - width);
  const mean = (right[0] as number) / total;
  let cell = 0;
  for (let row = 0; row < width; row++)
    for (let column = 0; column <= row; column++) {
      const value = sums[cell++] as number;
      work[row * width + column] = value;
      work[column * width + row] = value;
    }
  const means = scales.map((scale, column) => ((work[column] as number) / total) * scale);
  const own = scales.map((_, place) => work[place * width + place] as number);
  const isKept = scales.map(() => false);
  for (let pivot = 0; pivot < width; pivot++) {
    const lead = work[pivot * width + pivot] as number;
    if (!(lead > TOLERANCE * (own[pivot] as number))) continue;
    isKept[pivot] = true;
    for (let row = pivot + 1; row < width; row++) {
      const factor = (work[row * width + pivot] as number) / lead;
      if (factor === 0) continue;
      for (let column = pivot + 1; column < width; column++)
        work[row * width + column] =
          (work[row * width + column] as number) - factor * (work[pivot * width + column] as number);
      right[row] = (right[row] as number) - factor * (right[pivot] as number);
    }
  }
  const coefficients = new Array<number>(width).fill(Number.NaN);
  for (let row = width - 1; row >= 0; row--) {
    if (!isKept[row]) continue;
    let rest = right[row] as number;
    for (let column = row + 1; column < width; column++)
      if (isKept[column]) rest -= (work[row * width + column] as number) * (coefficients[column] as number);
    coefficients[row] = rest / (work[row * width + row] as number);
  }
  return { mean, coefficients: coefficients.map((value, place) => value / (scales[place] as number)), means };
}
