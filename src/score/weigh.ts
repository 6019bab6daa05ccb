import type { Match } from "../lexicon/create-matcher.js";
import { CUE_RULES } from "./cues/index.js";
import type { AppliedCue } from "./cues/rule.js";
import type { Scene } from "./scene.js";

/** A match with the weight it ends up with and what changed it on the way. */
export interface Weighed {
  readonly match: Match;
  /** On the sentiment scale (−3…3 and more under cues). */
  readonly weight: number;
  readonly cues: readonly AppliedCue[];
  /** True where the words mean their opposite: negated, or only wished for. */
  readonly turned: boolean;
  /** Product of intensifiers, diminishers and emphasis alone. */
  readonly intensity: number;
}

/** Cues that say how strongly, not whether. */
const DEGREES: ReadonlySet<string> = new Set([
  "intensifier",
  "diminisher",
  "capitals",
  "elongated",
  "exclamation",
]);

const NO_CUES: readonly AppliedCue[] = [];

/** `valence` is the match's weight on the sentiment scale before its surroundings are read. */
export function weigh(match: Match, valence: number, scene: Scene): Weighed {
  let weight = valence * match.factor;
  const bits = scene.cueBits[match.clause] ?? 0;
  if (bits === 0 || standsBeside(match, scene)) {
    return { match, weight, cues: NO_CUES, turned: false, intensity: 1 };
  }
  let intensity = 1;
  let turns = 0;
  const cues: AppliedCue[] = [];
  for (const { bit, apply } of CUE_RULES) {
    if ((bits & bit) === 0) continue;
    for (const cue of apply(match, weight || 1, scene)) {
      weight *= cue.factor;
      cues.push(cue);
      if (DEGREES.has(cue.label)) intensity *= cue.factor;
      if (cue.factor < 0) turns += 1;
    }
  }
  return { match, weight, cues, turned: turns % 2 === 1, intensity };
}

/** An emoji or emoticon stands beside the sentence; no word in it turns the sign. */
function standsBeside({ first }: Match, scene: Scene): boolean {
  const kind = scene.document.tokens[first]?.kind;
  return kind === "emoji" || kind === "emoticon";
}
