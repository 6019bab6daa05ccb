import type { Weights } from "./packing.js";
import { hashOf } from "./pair-table.js";
import { LINES, placeRecords, STEP } from "./place-records.js";
import type { GrowingRunTree } from "./run-tree.js";
import { BEFORE, LAST, type LaidRecords, MODELS, START } from "./word-records.js";
import type { WordWeights } from "./word-weights.js";

/** Writes the records of all runs that models know, one behind the other. */
export function layRecords(tree: GrowingRunTree, models: readonly WordWeights[]): LaidRecords {
  const modelsAt = modelsByPlace(tree.size(), models);
  const { recordOf, end, cellsBefore, stepBits } = placeRecords(modelsAt, models);
  const floats = new Float64Array(end);
  const ints = new Int32Array(floats.buffer);
  const slots = new Int32Array(2 ** (33 - Math.clz32(tree.size())));
  for (let place = 1; place < recordOf.length; place += 1) {
    const at = 2 * (recordOf[place] as number);
    ints[at + MODELS] = modelsAt[place] as number;
    ints[at + START] = tree.leads[place] === 1 ? place : 0;
  }
  models.forEach(({ places, lines, packing }, model) => {
    for (let line = 0; line < places.length; line += 1) {
      const place = places[line] as number;
      const from = (recordOf[place] as number) + LINES + cellsBefore(modelsAt[place] as number, model);
      packing.put(floats, from, lines[line] as Weights);
    }
  });
  tree.forEachRun((first, last, place) => {
    const record = recordOf[place] as number;
    ints[2 * record + BEFORE] = first;
    ints[2 * record + LAST] = last;
    const hash = hashOf(first, last);
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = ((hash >>> stepBits) << stepBits) | (record / STEP);
  });
  return { modelsAt, floats, slots };
}

/** By place: the models that have weights there, one bit each. */
function modelsByPlace(size: number, models: readonly WordWeights[]): Uint8Array {
  const modelsAt = new Uint8Array(size);
  models.forEach(({ places }, model) => {
    for (const place of places) modelsAt[place] = (modelsAt[place] as number) | (1 << model);
  });
  return modelsAt;
}
