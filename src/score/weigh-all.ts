import type { Match } from "../lexicon/create-matcher.js";
import type { Scene } from "./scene.js";
import { type Weighed, weigh } from "./weigh.js";

/** Every match with what its surroundings make of it, by kind, in text order. */
export type WeighedKinds = Readonly<
  Record<"sentiment" | "emotion" | "need" | "stage" | "touchpoint" | "signal", readonly Weighed[]>
>;

/** Weighs each match once: the polarity of a text and its labels both read the outcome. */
export function weighAll(scene: Scene): WeighedKinds {
  const { sentiment, emotion, need, stage, touchpoint, signal } = scene.matches;
  return {
    sentiment: weighEach(sentiment, scene),
    emotion: weighEach(emotion, scene),
    need: weighEach(need, scene),
    stage: weighEach(stage, scene),
    touchpoint: weighEach(touchpoint, scene),
    signal: weighEach(signal, scene),
  };
}

const NOTHING: readonly Weighed[] = [];

function weighEach(matches: readonly Match[], scene: Scene): readonly Weighed[] {
  if (matches.length === 0) return NOTHING;
  const weighed: Weighed[] = [];
  for (let index = 0; index < matches.length; index += 1) {
    const match = matches[index] as Match;
    weighed.push(weigh(match, match.compiled.valence, scene));
  }
  return weighed;
}
