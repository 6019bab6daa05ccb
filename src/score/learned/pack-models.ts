import type { Packed, PackedPart } from "../../model/packed.js";
import type { WeighedModels } from "./compile-model.js";
import type { WordWeights } from "./word-weights.js";

/** What the models of a language know → the same as numbers and texts, for `openModels`. */
export function packModels({ tree, weights, laid }: WeighedModels): Packed {
  const runs = tree.runs.cells();
  return new Map<string, PackedPart>([
    ["learned.words", [...tree.words.keys()].join("\n")],
    ["learned.wordPlaces", Int32Array.from(tree.words.values())],
    ["learned.runs.slots", runs.slots],
    ["learned.runs.pairs", runs.pairs],
    ["learned.leads", Uint8Array.from(tree.leads)],
    ["learned.follows", Uint8Array.from(tree.follows)],
    ["learned.modelsAt", laid.modelsAt],
    ["learned.records", laid.floats],
    ["learned.slots", laid.slots],
    ["learned.counts", Int32Array.of(tree.longest(), weights.length)],
    ...weights.flatMap((own, model) => packPurpose(own, `learned.${model}`)),
  ]);
}

/** What is written of a purpose as JSON. */
export interface WrittenPurpose extends Pick<WordWeights, "outputs" | "scale" | "hasRuns" | "range"> {
  readonly facts: readonly (readonly [string, readonly number[]])[];
}

function packPurpose(own: WordWeights, name: string): readonly (readonly [string, PackedPart])[] {
  const { outputs, scale, hasRuns, range } = own;
  const facts = [...own.facts].map(([fact, line]) => [fact, Array.from(line)] as const);
  const written: WrittenPurpose = { outputs, scale, hasRuns, range, facts };
  const text = [name, JSON.stringify(written)] as const;
  return own.lettersOf ? [text, ...packParts(own.parts, `${name}.parts`)] : [text];
}

function packParts(
  { next, weightsAt, size }: WordWeights["parts"],
  name: string,
): readonly (readonly [string, PackedPart])[] {
  const { slots, pairs } = next.cells();
  const starts = [0];
  const weights: number[] = [];
  for (let place = 0; place < size(); place += 1) {
    weights.push(...Array.from(weightsAt(place) ?? []));
    starts.push(weights.length);
  }
  return [
    [`${name}.slots`, slots],
    [`${name}.pairs`, pairs],
    [`${name}.starts`, Int32Array.from(starts)],
    [`${name}.weights`, Float64Array.from(weights)],
  ];
}
