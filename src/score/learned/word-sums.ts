import type { Scene } from "../scene.js";
import { COUNTED, type FoundRuns, FROM, STRIDE } from "./walk-words.js";
import { MODEL_BITS, PARTED_SHIFT, type WordRecords } from "./word-records.js";
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
  const sets = 1 << many;
  const partedModels = models.flatMap(({ lettersOf }, model) => (lettersOf ? [model] : []));
  const known = new Int32Array(many);
  const parted = new Int32Array(many);
  const sums = models.map(({ outputs }) => new Float64Array(outputs.length));
  const rooms = models.map(({ packing }) => new Float64Array(packing.size));
  // By set of models × `most`: where the lines begin that just these models have, and how many there are.
  let lines = new Int32Array(0);
  const counts = new Int32Array(sets);
  // By model × `most`: where weights of parts of words begin.
  let parts = new Int32Array(0);
  let most = 0;
  let read: Scene | undefined;
  let found: FoundRuns | undefined;
  return { find, known, sums };

  function find(scene: Scene): FoundRuns {
    if (found !== undefined && read === scene) return found;
    found = walk(scene);
    read = scene;
    const { cells, end } = found;
    makeRoom(end / STRIDE);
    listLines(cells, end);
    for (const model of partedModels) listParts(model, cells, end);
    for (let model = 0; model < many; model += 1) {
      (sums[model] as Float64Array).fill(0);
      known[model] = addLines(model);
      if ((parted[model] as number) > 0) addParts(model);
    }
    return found;
  }

  function makeRoom(count: number): void {
    if (count <= most) return;
    most = 2 * count;
    lines = new Int32Array(sets * most);
    parts = new Int32Array(many * most);
  }

  function listLines(cells: Int32Array, end: number): void {
    const listed = lines;
    const room = most;
    counts.fill(0);
    for (let at = 0; at < end; at += STRIDE) {
      const set = (cells[at + COUNTED] as number) & MODEL_BITS;
      const count = counts[set] as number;
      listed[set * room + count] = cells[at + FROM] as number;
      counts[set] = count + 1;
    }
  }

  function listParts(model: number, cells: Int32Array, end: number): void {
    const listed = parts;
    const start = model * most;
    let count = 0;
    for (let at = 0; at < end; at += STRIDE) {
      // Without a branch, which no processor could foretell.
      listed[start + count] = cells[at + FROM] as number;
      count += ((cells[at + COUNTED] as number) >> (PARTED_SHIFT + model)) & 1;
    }
    parted[model] = count;
  }

  /** As many lines at a time as may be added up before they are unpacked. Returns how many there are. */
  function addLines(model: number): number {
    const { packing } = models[model] as PurposeWeights;
    const room = rooms[model] as Float64Array;
    let count = 0;
    let packed = 0;
    for (let set = 1 << model; set < sets; set += 1) {
      const ofSet = counts[set] as number;
      if (((set >> model) & 1) === 0 || ofSet === 0) continue;
      count += ofSet;
      const start = set * most;
      const offset = records.lineAt(0, set, model);
      for (let first = 0; first < ofSet; ) {
        const last = Math.min(ofSet, first + packing.most - packed);
        let cell = 0;
        for (; cell + 3 < packing.size; cell += 4) addFour(start + first, start + last, offset, cell, room);
        for (; cell < packing.size; cell += 1) addOne(start + first, start + last, offset, cell, room);
        packed += last - first;
        first = last;
        if (packed < packing.most) continue;
        packing.unpack(room, 0, sums[model] as Float64Array);
        packed = 0;
      }
    }
    if (packed > 0) packing.unpack(room, 0, sums[model] as Float64Array);
    return count;
  }

  /** Adds up the numbers at `cell` and the three behind it, outside of memory. */
  function addFour(from: number, to: number, offset: number, cell: number, room: Float64Array): void {
    const { floats } = records;
    const listed = lines;
    let first = room[cell] as number;
    let second = room[cell + 1] as number;
    let third = room[cell + 2] as number;
    let fourth = room[cell + 3] as number;
    const skipped = offset + cell;
    for (let line = from; line < to; line += 1) {
      const at = (listed[line] as number) + skipped;
      first += floats[at] as number;
      second += floats[at + 1] as number;
      third += floats[at + 2] as number;
      fourth += floats[at + 3] as number;
    }
    room[cell] = first;
    room[cell + 1] = second;
    room[cell + 2] = third;
    room[cell + 3] = fourth;
  }

  function addOne(from: number, to: number, offset: number, cell: number, room: Float64Array): void {
    const { floats } = records;
    const listed = lines;
    const skipped = offset + cell;
    let sum = room[cell] as number;
    for (let line = from; line < to; line += 1) sum += floats[(listed[line] as number) + skipped] as number;
    room[cell] = sum;
  }

  function addParts(model: number): void {
    const { floats } = records;
    const own = sums[model] as Float64Array;
    const start = model * most;
    const end = start + (parted[model] as number);
    const listed = parts;
    const { unit } = (models[model] as PurposeWeights).packing;
    const offset = records.partsAt(0, model);
    for (let output = 0; output < own.length; output += 1) {
      const skipped = offset + output;
      let sum = 0;
      for (let at = start; at < end; at += 1) sum += floats[(listed[at] as number) + skipped] as number;
      own[output] = (own[output] as number) + sum * unit;
    }
  }
}
