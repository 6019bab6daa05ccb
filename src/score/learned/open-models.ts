import { linesOf, type Packed, partOf } from "../../model/packed.js";
import type { ModelWeights } from "./compile-model.js";
import type { WrittenPurpose } from "./pack-models.js";
import { packingOf, type Weights } from "./packing.js";
import { openPairTable } from "./pair-table.js";
import { findRun, type RunTree } from "./run-tree.js";
import { type PurposeWeights, weigherOf } from "./word-weights.js";

/** What `packModels` made → the weights, used where they lie; undefined where the language has none. */
export function openModels(packed: Packed): ModelWeights | undefined {
  if (!packed.has("learned.counts")) return undefined;
  const [longest = 1, models = 0] = partOf<Int32Array>(packed, "learned.counts");
  return {
    tree: openTree(packed, longest),
    weights: Array.from({ length: models }, (_, model) => openPurpose(packed, `learned.${model}`)),
    laid: {
      modelsAt: partOf(packed, "learned.modelsAt"),
      floats: partOf(packed, "learned.records"),
      slots: partOf(packed, "learned.slots"),
    },
  };
}

function openTree(packed: Packed, longest: number): RunTree {
  const places = partOf<Int32Array>(packed, "learned.wordPlaces");
  const words = new Map<string, number>();
  for (const [index, word] of linesOf(packed, "learned.words").entries())
    words.set(word, places[index] as number);
  const { get: next } = openTable(packed, "learned.runs");
  const leads = partOf<Uint8Array>(packed, "learned.leads");
  return {
    find: (run) => findRun(run, words, next),
    size: () => leads.length,
    leads,
    follows: partOf<Uint8Array>(packed, "learned.follows"),
    longest: () => longest,
  };
}

function openPurpose(packed: Packed, name: string): PurposeWeights {
  const { outputs, scale, hasRuns, range, facts } = JSON.parse(
    partOf<string>(packed, name),
  ) as WrittenPurpose;
  return {
    outputs,
    scale,
    hasRuns,
    packing: packingOf(...range),
    lettersOf: packed.has(`${name}.parts.slots`)
      ? openParts(packed, `${name}.parts`, outputs.length)
      : undefined,
    facts: new Map(facts),
  };
}

function openParts(packed: Packed, name: string, width: number): PurposeWeights["lettersOf"] {
  const starts = partOf<Int32Array>(packed, `${name}.starts`);
  const weights = partOf<Float64Array>(packed, `${name}.weights`);
  const weightsAt = (place: number): Weights | undefined => {
    const [from, to] = [starts[place] as number, starts[place + 1] as number];
    return from === to ? undefined : weights.subarray(from, to);
  };
  return weigherOf(width, { next: openTable(packed, name), weightsAt });
}

function openTable(packed: Packed, name: string): ReturnType<typeof openPairTable> {
  return openPairTable(partOf(packed, `${name}.slots`), partOf(packed, `${name}.pairs`));
}
