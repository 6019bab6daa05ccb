import { contrast } from "./contrast.js";
import { CONTRAST, DEGREE, EMPHASIS, EXCESS, MOOD, NEGATION } from "./cue-bits.js";
import { emphasis } from "./emphasis.js";
import { excess } from "./excess.js";
import { intensity } from "./intensity.js";
import { mood } from "./mood.js";
import { negation } from "./negation.js";
import type { CueRule } from "./rule.js";

/** The rules in the order they apply: "not very good" is very good first, and then not. */
export const CUE_RULES: readonly { readonly bit: number; readonly apply: CueRule }[] = [
  { bit: EXCESS, apply: excess },
  { bit: DEGREE, apply: intensity },
  { bit: EMPHASIS, apply: emphasis },
  { bit: NEGATION, apply: negation },
  { bit: MOOD, apply: mood },
  { bit: CONTRAST, apply: contrast },
];
