import { contrast } from "./contrast.js";
import { emphasis } from "./emphasis.js";
import { excess } from "./excess.js";
import { intensity } from "./intensity.js";
import { mood } from "./mood.js";
import { negation } from "./negation.js";
import type { CueRule } from "./rule.js";

/** The rules in the order they apply: "not very good" is very good first, and then not. */
export const CUE_RULES: readonly CueRule[] = [excess, intensity, emphasis, negation, mood, contrast];
