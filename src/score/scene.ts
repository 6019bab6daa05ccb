import type { Match } from "../lexicon/create-matcher.js";
import type { Document } from "../model/document.js";
import type { QuestionKind } from "../model/feedback.js";
import type { Label, LanguagePack, LexiconKind } from "../model/lexicon.js";

/** One text with all that was found in it before anything is weighed. */
export interface Scene {
  readonly document: Document;
  readonly pack: LanguagePack;
  readonly question: QuestionKind | undefined;
  /** Resolved matches of each kind; those of kind cue are the ones that modify. */
  readonly matches: ReadonlyMap<LexiconKind, readonly Match[]>;
  /** The cues that modify, by the clause they stand in. */
  readonly cuesByClause: ReadonlyMap<number, readonly Match[]>;
  /** Clauses that hold a contrast word, by sentence. */
  readonly contrastBySentence: ReadonlyMap<number, Match>;
  /** Cues that do not modify: staff words, clause openers, whole-text answers. */
  readonly marks: readonly Match[];
  readonly marksByClause: ReadonlyMap<number, readonly Match[]>;
  /** A number of the pack's rules; throws RangeError where no row has the name. */
  readonly rule: (name: string) => number;
}

export function matchesOf(scene: Scene, kind: LexiconKind): readonly Match[] {
  return scene.matches.get(kind) ?? [];
}

/** Modifying cues of a clause, in text order. */
export function cuesIn(clause: number, scene: Scene): readonly Match[] {
  return scene.cuesByClause.get(clause) ?? NO_CUES;
}

const NO_CUES: readonly Match[] = [];

export function isCue(cue: Match, ...labels: readonly string[]): boolean {
  return labels.includes(cue.compiled.entry.label);
}

export function labelOf(scene: Scene, set: string, id: string): Label | undefined {
  return scene.pack.labels.get(set)?.get(id);
}

/** A numeric attribute of a label; 0 where it has none. */
export function attribute(label: Label | undefined, name: string): number {
  return Number(label?.attributes.get(name) || 0);
}
