import { type FactList, factCount, nameOfFact } from "./fact-list.js";
import type { Weights } from "./packing.js";
import { addLine } from "./word-weights.js";

/** Outputs are summed up so many at a time, outside of memory. */
const AT_ONCE = 4;

/**
 * @param weights by name of a fact
 * @param width how many outputs there are
 * @returns what adds facts, times their values, to sums by output.
 */
export function createFactSums(
  weights: ReadonlyMap<string, Weights>,
  width: number,
): (given: FactList, sums: Float64Array) => void {
  const stride = Math.ceil(width / AT_ONCE) * AT_ONCE;
  const room = new Float64Array(stride);
  // By number of a fact × `stride`.
  let lines = new Float64Array(0);
  // Where the lines of the facts begin that are not 0, and their values.
  let froms = new Int32Array(0);
  let values = new Float64Array(0);
  return add;

  function add(given: FactList, sums: Float64Array): void {
    if (lines.length < factCount() * stride) lines = linesOfFacts();
    const count = select(given);
    room.set(sums);
    for (let output = 0; output < stride; output += AT_ONCE) addOutputs(output, count);
    for (let output = 0; output < width; output += 1) sums[output] = room[output] as number;
  }

  function select(given: FactList): number {
    if (froms.length < given.count) {
      froms = new Int32Array(2 * given.count);
      values = new Float64Array(2 * given.count);
    }
    let count = 0;
    for (let at = 0; at < given.count; at += 1) {
      const value = given.values[at] as number;
      if (value === 0) continue;
      froms[count] = (given.numbers[at] as number) * stride;
      values[count] = value;
      count += 1;
    }
    return count;
  }

  function addOutputs(output: number, count: number): void {
    let first = room[output] as number;
    let second = room[output + 1] as number;
    let third = room[output + 2] as number;
    let fourth = room[output + 3] as number;
    for (let at = 0; at < count; at += 1) {
      const value = values[at] as number;
      const from = (froms[at] as number) + output;
      first += (lines[from] as number) * value;
      second += (lines[from + 1] as number) * value;
      third += (lines[from + 2] as number) * value;
      fourth += (lines[from + 3] as number) * value;
    }
    room[output] = first;
    room[output + 1] = second;
    room[output + 2] = third;
    room[output + 3] = fourth;
  }

  function linesOfFacts(): Float64Array<ArrayBuffer> {
    const all = new Float64Array(factCount() * stride);
    for (let number = 0; number < factCount(); number += 1) {
      addLine(all, number * stride, weights.get(nameOfFact(number)) ?? []);
    }
    return all;
  }
}
