import type { LanguagePack } from "../model/lexicon.js";
import { WHOLE_TEXT } from "./answer.js";
import { compileDerivations, type Derivations } from "./compile-derivations.js";
import { type Decision, readDecision } from "./decision.js";
import { compileLearned, type Learned } from "./learned/compile-learned.js";
import { type Rules, readRules } from "./rules.js";

/**
 * Where a mark counts: anywhere, only where it is the whole text, or nowhere, because it is there for those who cut the text
 * and no derivation asks for it.
 */
export type MarkReach = "any" | "whole" | "none";

/** A pack with what scoring looks up for every text made ready once. */
export interface CompiledPack {
  readonly pack: LanguagePack;
  readonly rules: Rules;
  readonly derivations: Derivations;
  readonly decision: Decision;
  /** Cue labels that mark words instead of changing the weight of others; they may overlap. */
  readonly marks: ReadonlyMap<string, MarkReach>;
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
    marks: marksOf(pack),
  };
}

function marksOf({ labels, derivations }: LanguagePack): ReadonlyMap<string, MarkReach> {
  const asked = new Set(derivations.flatMap(({ when }) => when));
  const marks = new Map<string, MarkReach>();
  for (const { id, attributes } of labels.get("cues")?.values() ?? []) {
    if (attributes.get("mark") !== "1") continue;
    const isAsked = asked.has(`cue:${id}`) || asked.has(`no:cue:${id}`);
    marks.set(id, isAsked ? "any" : WHOLE_TEXT.has(id) ? "whole" : "none");
  }
  return marks;
}
