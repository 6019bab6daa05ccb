import type { LearnedModel } from "../../model/learned-model.js";
import type { LanguagePack } from "../../model/lexicon.js";
import { type CompiledModel, compileModel } from "./compile-model.js";

/** The three models that look at a text a second time, after the lexicons. */
export interface Learned {
  /** Words and findings → negative, neutral, positive, as people rate what they write. */
  readonly stars: CompiledModel;
  /** That and the findings → the four labels. */
  readonly verdict: CompiledModel;
  /** Words, findings and stars → each label, by itself. */
  readonly labels: CompiledModel;
}

/** Names of the model files, "model.NAME.tsv". */
export const MODEL_NAMES = { stars: "sentiment", verdict: "verdict", labels: "labels" } as const;

/** Undefined where the language lacks one of the three: then the lexicons decide alone. */
export function compileLearned(pack: LanguagePack): Learned | undefined {
  const named = (name: string): CompiledModel | undefined => {
    const own = modelsNamed(pack, name);
    return own.length > 0 ? compileModel(own) : undefined;
  };
  const stars = named(MODEL_NAMES.stars);
  const verdict = named(MODEL_NAMES.verdict);
  const labels = named(MODEL_NAMES.labels);
  return stars && verdict && labels ? { stars, verdict, labels } : undefined;
}

/**
 * The models of a pack whose weights count together under a name: the shipped ones, and those whose header says that
 * they add to one of them ("adds: da/model.sentiment").
 */
export function modelsNamed(pack: LanguagePack, name: string): readonly LearnedModel[] {
  const nameOf = (id: string): string | undefined => id.split("/")[1]?.split(".")[1];
  return pack.models.filter(({ id, header }) => nameOf(header.get("adds") ?? id) === name);
}
