import type { Scene } from "./scene.js";
import { type Weighed, weigh } from "./weigh.js";

const KINDS = ["sentiment", "emotion", "need", "stage", "touchpoint", "signal"] as const;

/** Every match with what its surroundings make of it, by kind, in text order. */
export type WeighedKinds = Readonly<Record<(typeof KINDS)[number], readonly Weighed[]>>;

/** Weighs each match once: the polarity of a text and its labels both read the outcome. */
export function weighAll(scene: Scene): WeighedKinds {
  const weighed: Partial<Record<(typeof KINDS)[number], readonly Weighed[]>> = {};
  for (const kind of KINDS) {
    weighed[kind] = scene.matches[kind].map((match) => weigh(match, match.compiled.valence, scene));
  }
  return weighed as WeighedKinds;
}
