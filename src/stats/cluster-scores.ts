import type { FittedRows } from "./fit-rows.js";
import type { SparseDesign } from "./sparse-design.js";
import { sweep } from "./sweep.js";

/** Below this part of it a row or column is decided by the cluster alone. */
const NOTHING_LEFT = 1e-9;

/**
 * For each cluster X′V(I − H)⁻¹e over its rows, H its block of the hat matrix: (X′VX)⁻¹ times this is how far the
 * coefficients move when the cluster is left out, so the sum of their squares is CR3 (Bell & McCaffrey 2002). A cluster of
 * one row gives HC3's term.
 */
export function* clusterScores(
  design: SparseDesign,
  fitted: FittedRows,
  inverse: readonly (readonly number[])[],
): Generator<Float64Array> {
  const whole = sweep(inverse).inverse;
  for (const rows of rowsByCluster(design.clusters as Int32Array).values()) {
    const cells = rows.map((row) => scaledRow(design, fitted, row, inverse.length));
    const errors = rows.map((row) => rootWeight(design, row) * (fitted.residuals[row] as number));
    // The smaller of two equal systems: (I − UAU′)t = r, score U′t, or (I − U′UA)s = U′r.
    yield cells.length <= inverse.length
      ? combine(cells, solve(residualMatrix(cells, inverse), errors))
      : scoreOfMany(cells, errors, inverse, whole);
  }
}

function rowsByCluster(clusters: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [row, cluster] of clusters.entries()) {
    const group = groups.get(cluster);
    if (group === undefined) groups.set(cluster, [row]);
    else group.push(row);
  }
  return groups;
}

function rootWeight({ weights, counts }: SparseDesign, row: number): number {
  return Math.sqrt((weights[row] as number) * (counts[row] as number));
}

function scaledRow(design: SparseDesign, fitted: FittedRows, row: number, width: number): Float64Array {
  const { starts, at, values } = design;
  const scaled = new Float64Array(width);
  const root = rootWeight(design, row);
  for (let cell = starts[row] as number; cell < (starts[row + 1] as number); cell++) {
    const position = fitted.positions[at[cell] as number] as number;
    if (position >= 0) scaled[position] = root * (values[cell] as number);
  }
  return scaled;
}

function times(matrix: readonly (readonly number[])[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => {
    let sum = 0;
    for (let index = 0; index < vector.length; index++) {
      const value = vector[index] as number;
      if (value !== 0) sum += value * (row[index] as number);
    }
    return sum;
  });
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] as number) * (other[index] as number);
  return sum;
}

function residualMatrix(cells: readonly Float64Array[], inverse: readonly (readonly number[])[]): number[][] {
  const projected = cells.map((cell) => times(inverse, cell));
  return cells.map((one, row) =>
    projected.map((other, column) => (row === column ? 1 : 0) - dot(one, other)),
  );
}

/**
 * The solution of a symmetric system; directions in which the cluster decides its own fit, so that nothing is left of the
 * `diagonal` (default: ones), are left out.
 */
function solve(
  matrix: readonly (readonly number[])[],
  right: ArrayLike<number>,
  diagonal?: readonly number[],
): number[] {
  const decided = matrix.map(
    (row, place) => (row[place] as number) < NOTHING_LEFT * (diagonal?.[place] ?? 1),
  );
  const { kept, inverse } = sweep(
    matrix.map((row, place) => row.map((value, column) => (decided[place] || decided[column] ? 0 : value))),
  );
  const solution = new Array<number>(right.length).fill(0);
  for (const [row, place] of kept.entries()) {
    solution[place] = kept.reduce(
      (sum, other, column) => sum + (inverse[row]?.[column] as number) * (right[other] as number),
      0,
    );
  }
  return solution;
}

function combine(cells: readonly Float64Array[], factors: readonly number[]): Float64Array {
  const sum = new Float64Array(cells[0]?.length ?? 0);
  for (const [index, cell] of cells.entries()) {
    const factor = factors[index] as number;
    for (let place = 0; place < sum.length; place++)
      sum[place] = (sum[place] as number) + factor * (cell[place] as number);
  }
  return sum;
}

/** The same for a cluster of more rows than columns: (I − GA)⁻¹b = b + G(A⁻¹ − G)⁻¹b, G the cluster's Gram matrix. */
function scoreOfMany(
  cells: readonly Float64Array[],
  errors: readonly number[],
  inverse: readonly (readonly number[])[],
  whole: readonly (readonly number[])[],
): Float64Array {
  const gram = inverse.map((line) => new Float64Array(line.length));
  for (const cell of cells) {
    for (const [row, line] of gram.entries()) {
      const value = cell[row] as number;
      if (value === 0) continue;
      for (let column = 0; column < line.length; column++)
        line[column] = (line[column] as number) + value * (cell[column] as number);
    }
  }
  const others = whole.map((row, place) =>
    row.map((value, column) => value - (gram[place]?.[column] as number)),
  );
  const right = combine(cells, errors);
  const diagonal = whole.map((row, place) => row[place] as number);
  const solved = Float64Array.from(solve(others, right, diagonal));
  return right.map((value, place) => value + dot(gram[place] as Float64Array, solved));
}
