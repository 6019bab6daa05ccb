import type { LanguagePack } from "../model/lexicon.js";
import { compileDerivations, type Derivations } from "./compile-derivations.js";
import { type Decision, readDecision } from "./decision.js";
import { compileLearned, type Learned } from "./learned/compile-learned.js";
import { type Rules, readRules } from "./rules.js";

/** A pack with what scoring looks up for every text made ready once. */
export interface CompiledPack {
  readonly pack: LanguagePack;
  readonly rules: Rules;
  readonly derivations: Derivations;
  readonly decision: Decision;
  /** Cue labels that mark words instead of changing the weight of others; they may overlap. */
  readonly markLabels: ReadonlySet<string>;
  /** Learned weights; undefined where the language has none or they are switched off. */
  readonly learned: Learned | undefined;
}

/** @throws {RangeError} where the pack lacks rows of rules. */
export function compilePack(pack: LanguagePack, withModels = true): CompiledPack {
  return {
    pack,
    rules: readRules(pack),
    derivations: compileDerivations(pack.derivations),
    decision: readDecision(pack),
    learned: withModels ? compileLearned(pack) : undefined,
    markLabels: new Set(
      [...(pack.labels.get("cues")?.values() ?? [])]
        .filter(({ attributes }) => attributes.get("mark") === "1")
        .map(({ id }) => id),
    ),
  };
}
