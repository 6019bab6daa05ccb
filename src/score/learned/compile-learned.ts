import type { LearnedModel } from "../../model/learned-model.js";
import type { LanguagePack } from "../../model/lexicon.js";
import { type CompiledModel, compileWeights, type WeighedModels, weighModels } from "./compile-model.js";
import { factNumber } from "./fact-list.js";
import { type DECIDED_LAYERS, factOfLabel } from "./facts-of.js";
import { openModels } from "./open-models.js";
import { FACT } from "./word-features.js";

/** The three models that look at a text a second time, after the lexicons. */
export interface Learned {
  /** Words and findings → negative, neutral, positive, as people rate what they write. */
  readonly stars: CompiledModel;
  /** That and the findings → the four labels. */
  readonly verdict: CompiledModel;
  /** Words, findings and stars → each label, by itself. */
  readonly labels: CompiledModel;
  /** The labels that `labels` decides, by layer, in the order of its outputs. */
  readonly decided: Readonly<Record<(typeof DECIDED_LAYERS)[number], readonly DecidedLabel[]>>;
  /** By number of a label's fact: the output that decides it. */
  readonly outputOf: ReadonlyMap<number, number>;
}

export interface DecidedLabel {
  readonly output: number;
  readonly label: string;
  readonly state: "met" | "unmet" | undefined;
  /** The number of its fact. */
  readonly fact: number;
}

/** Names of the model files, "model.NAME.tsv". */
export const MODEL_NAMES = { stars: "sentiment", verdict: "verdict", labels: "labels" } as const;

/** Undefined where the language lacks one of the three: then the lexicons decide alone. */
export function compileLearned(pack: LanguagePack): Learned | undefined {
  const weights = pack.packed ? openModels(pack.packed) : weightsOf(pack);
  if (!weights) return undefined;
  const [stars, verdict, labels] = compileWeights(weights);
  if (!stars || !verdict || !labels) return undefined;
  const decided = {
    stage: decidedIn("stage", labels.outputs),
    emotion: decidedIn("emotion", labels.outputs),
    need: decidedIn("need", labels.outputs),
  };
  const outputOf = new Map(labels.outputs.map((name, output) => [factNumber(FACT + name), output]));
  return { stars, verdict, labels, decided, outputOf };
}

/** What the three models of a language know, in the order of `MODEL_NAMES`; undefined where it lacks one of them. */
export function weightsOf(pack: LanguagePack): WeighedModels | undefined {
  const models = Object.values(MODEL_NAMES).map((name) => modelsNamed(pack, name));
  return models.some((own) => own.length === 0) ? undefined : weighModels(models);
}

function decidedIn(
  layer: (typeof DECIDED_LAYERS)[number],
  outputs: readonly string[],
): readonly DecidedLabel[] {
  return outputs.flatMap((name, output) => {
    const [own, label = "", written] = name.split(":");
    if (own !== layer) return [];
    const state = written === "met" || written === "unmet" ? written : undefined;
    return [{ output, label, state, fact: factOfLabel(layer, label, state) }];
  });
}

/**
 * The models of a pack whose weights count together under a name: the shipped ones, and those whose header says that
 * they add to one of them ("adds: da/model.sentiment").
 */
export function modelsNamed(pack: LanguagePack, name: string): readonly LearnedModel[] {
  const nameOf = (id: string): string | undefined => id.split("/")[1]?.split(".")[1];
  return pack.models.filter(({ id, header }) => nameOf(header.get("adds") ?? id) === name);
}
