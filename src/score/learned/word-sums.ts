import type { Scene } from "../scene.js";
import { COUNTED, type FoundRuns, RECORD, STRIDE } from "./walk-words.js";
import { CELLS, MODEL_BITS, PARTED_SHIFT, type WordRecords } from "./word-records.js";
import type { PurposeWeights } from "./word-weights.js";

/** What models know of the words of a text, and what that weighs. */
export interface WordSums {
  /** Finds it and adds it up, once for a text that is asked for several times in turn. */
  readonly find: (scene: Scene) => FoundRuns;
  /** Of the text asked for last, by model: how many lines are known, and their sums by output, before they are scaled. */
  readonly known: Int32Array;
  readonly sums: readonly Float64Array[];
}

export function createWordSums(
  records: WordRecords,
  models: readonly PurposeWeights[],
  walk: (scene: Scene) => FoundRuns,
): WordSums {
  const many = models.length;
  const everyone = (1 << many) - 1;
  const sizes = models.map(({ packing }) => packing.size);
  const starts = sizes.map((_, model) => sizes.slice(0, model).reduce((sum, size) => sum + size, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const most = models.map(({ packing }) => packing.most);
  const fewest = Math.min(...most);
  // By model: how many runs may stand in its part of `room`.
  const packed = new Float64Array(many);
  const known = new Int32Array(many);
  const sums = models.map(({ outputs }) => new Float64Array(outputs.length));
  // The lines of all models are added up here, side by side as in a record, until they are unpacked.
  const room = new Float64Array(total);
  // By set of models: how many runs they have lines for.
  const counts = new Int32Array(everyone + 1);
  let read: Scene | undefined;
  let found: FoundRuns | undefined;
  return { find, known, sums };

  function find(scene: Scene): FoundRuns {
    if (found !== undefined && read === scene) return found;
    found = walk(scene);
    read = scene;
    for (let model = 0; model < many; model += 1) (sums[model] as Float64Array).fill(0);
    counts.fill(0);
    addUp(found);
    countKnown();
    return found;
  }

  function addUp({ cells, end }: FoundRuns): void {
    const { floats } = records;
    let until = fewest;
    for (let at = 0; at < end; at += STRIDE) {
      const record = cells[at + RECORD] as number;
      const counted = cells[at + COUNTED] as number;
      const bits = counted & MODEL_BITS;
      const from = record + CELLS;
      counts[bits] = (counts[bits] as number) + 1;
      if (bits === everyone) {
        for (let cell = 0; cell < total; cell += 1) {
          room[cell] = (room[cell] as number) + (floats[from + cell] as number);
        }
      } else if (bits !== 0) addSome(bits, from);
      const parted = (counted >> PARTED_SHIFT) & MODEL_BITS;
      if (parted !== 0) addParts(parted, record);
      until -= 1;
      if (until > 0) continue;
      until = fewest;
      unpackFull();
    }
    for (let model = 0; model < many; model += 1) unpack(model);
  }

  function addSome(bits: number, from: number): void {
    const { floats } = records;
    let next = from;
    for (let model = 0, rest = bits; rest !== 0; model += 1, rest >>= 1) {
      if ((rest & 1) === 0) continue;
      const start = starts[model] as number;
      const end = start + (sizes[model] as number);
      for (let cell = start; cell < end; cell += 1, next += 1) {
        room[cell] = (room[cell] as number) + (floats[next] as number);
      }
    }
  }

  function addParts(bits: number, record: number): void {
    const { floats } = records;
    for (let model = 0, rest = bits; rest !== 0; model += 1, rest >>= 1) {
      if ((rest & 1) === 0) continue;
      const from = records.lettersAt(record, model);
      const own = sums[model] as Float64Array;
      const { unit } = (models[model] as PurposeWeights).packing;
      for (let output = 0; output < own.length; output += 1) {
        own[output] = (own[output] as number) + (floats[from + output] as number) * unit;
      }
    }
  }

  /** Unpacks what the next `fewest` runs might be too many for. */
  function unpackFull(): void {
    for (let model = 0; model < many; model += 1) {
      packed[model] = (packed[model] as number) + fewest;
      if ((packed[model] as number) + fewest > (most[model] as number)) unpack(model);
    }
  }

  function unpack(model: number): void {
    packed[model] = 0;
    const { packing } = models[model] as PurposeWeights;
    packing.unpack(room, starts[model] as number, sums[model] as Float64Array);
  }

  function countKnown(): void {
    known.fill(0);
    for (let bits = 1; bits <= everyone; bits += 1) {
      const count = counts[bits] as number;
      if (count === 0) continue;
      for (let model = 0; model < many; model += 1) {
        if (((bits >> model) & 1) === 1) known[model] = (known[model] as number) + count;
      }
    }
  }
}
