import type { Match } from "../../lexicon/create-matcher.js";
import type { Scene } from "../scene.js";

/** What a cue did to a weight; `cue` is absent where the writing itself was the cue (capitals, "!"). */
export interface AppliedCue {
  readonly cue?: Match;
  readonly label: string;
  readonly factor: number;
  /** Tokens [first, last) that were the cue. */
  readonly first: number;
  readonly last: number;
}

/** One rule: a match with its weight so far → the cues that change it. */
export type CueRule = (hit: Match, weight: number, scene: Scene) => readonly AppliedCue[];

/** What most rules say of most words. */
export const NOT_APPLIED: readonly AppliedCue[] = [];

export function applied(cue: Match, factor: number): AppliedCue {
  return { cue, label: cue.compiled.entry.label, factor, first: cue.first, last: cue.last };
}

/** Whether the cue is a word of its own, not part of the matched phrase. */
export function isOutside(cue: Match, hit: Match): boolean {
  return cue.last <= hit.first || cue.first >= hit.last;
}
