import { createRespeller } from "./create-respeller.js";
import type { DetectSamples } from "./detect-source.js";

/** How texts of one language are written in a closely related one: see `createRespeller` for the pairs. */
export interface Respelling {
  readonly from: string;
  readonly to: string;
  readonly pairs: readonly string[];
}

/**
 * The texts of every source once more in the spelling of each related language, as sources of that language with the
 * same weight. A topic that is known from texts in one language alone then stands in both and tells nothing; what is left
 * to tell them apart is what the pairs say. Word lists are left out: they are lists in a language, not texts.
 */
export function respellSources(
  sources: readonly DetectSamples[],
  respellings: readonly Respelling[],
): readonly DetectSamples[] {
  return respellings.flatMap(({ from, to, pairs }) => {
    const respell = createRespeller(pairs);
    return sources
      .filter(({ label, wordList }) => label === from && !wordList)
      .map((source) => ({
        ...source,
        name: `${source.name} as ${to}`,
        label: to,
        samples: source.samples.map((words) => words.flatMap(respell)),
      }));
  });
}
