import type { LearnedModel } from "../model/learned-model.js";
import { FACT } from "../score/learned/word-features.js";

export interface StrongWord {
  readonly feature: string;
  /** Positive − negative. */
  readonly weight: number;
}

/** The words that a sentiment model moves most towards negative, and towards positive; the strongest first. */
export function strongestWords(
  { outputs, weights }: LearnedModel,
  most: number,
): { readonly negative: readonly StrongWord[]; readonly positive: readonly StrongWord[] } {
  const words = [...weights]
    .filter(([feature]) => !feature.startsWith(FACT))
    .map(([feature, line]): StrongWord => {
      let weight = 0;
      for (let at = 0; at < line.length; at += 2) {
        const output = outputs[line[at] ?? 0];
        const sign = output === "positive" ? 1 : output === "negative" ? -1 : 0;
        weight += sign * (line[at + 1] ?? 0);
      }
      return { feature, weight };
    })
    .sort((a, b) => a.weight - b.weight || (a.feature < b.feature ? -1 : 1));
  return {
    negative: words.slice(0, most).filter(({ weight }) => weight < 0),
    positive: words
      .slice(-most)
      .reverse()
      .filter(({ weight }) => weight > 0),
  };
}
