import type { Match } from "../lexicon/create-matcher.js";
import type { Reading } from "../lexicon/reading.js";
import type { Document } from "../model/document.js";
import type { QuestionKind } from "../model/feedback.js";
import type { Label, LanguagePack, LexiconKind } from "../model/lexicon.js";
import type { Derivations } from "./compile-derivations.js";
import type { Decision } from "./decision.js";
import type { Rules } from "./rules.js";

/** The marks "!" that end a sentence: their token and how many. */
export interface Exclamation {
  readonly index: number;
  readonly count: number;
}

/** One text with all that was found in it before anything is weighed. */
export interface Scene {
  readonly document: Document;
  /** What the matcher knows of each token. */
  readonly readings: readonly Reading[];
  readonly pack: LanguagePack;
  readonly rules: Rules;
  readonly derivations: Derivations;
  readonly decision: Decision;
  readonly question: QuestionKind | undefined;
  /** Resolved matches of each kind; those of kind cue are the ones that modify. */
  readonly matches: Readonly<Record<LexiconKind, readonly Match[]>>;
  /** The cues that modify, in text order, by the clause they stand in. */
  readonly cuesByClause: readonly (readonly Match[])[];
  /** The contrast word of a sentence, by sentence. */
  readonly contrastBySentence: ReadonlyMap<number, Match>;
  /** The exclamation marks of the sentence, by clause. */
  readonly exclamations: readonly (Exclamation | undefined)[];
  /** By clause, what stands there that could change a weight (`cue-bits.ts`). Most clauses are plain, and so most words cheap. */
  readonly cueBits: readonly number[];
  /** Cues that do not modify: staff words, clause openers, whole-text answers. */
  readonly marks: readonly Match[];
}

/** Modifying cues of a clause, in text order. */
export function cuesIn(clause: number, scene: Scene): readonly Match[] {
  return (clause < 0 ? undefined : scene.cuesByClause[clause]) ?? NO_CUES;
}

const NO_CUES: readonly Match[] = [];

/** Whether a cue has the label, or one of up to three. */
export function isCue({ compiled }: Match, one: string, two?: string, three?: string): boolean {
  const { label } = compiled.entry;
  return label === one || label === two || label === three;
}

export function labelOf(scene: Scene, set: string, id: string): Label | undefined {
  return scene.pack.labels.get(set)?.get(id);
}
