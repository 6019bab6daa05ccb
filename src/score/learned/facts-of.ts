import { SENTIMENT_FEATURES } from "../decision.js";
import { combine, groupLabels } from "../found-label.js";
import type { Reading } from "../reading.js";
import type { Weighed } from "../weigh.js";
import { FACT } from "./word-features.js";

/** The layers of labels that learned weights read. */
const READ_LAYERS = ["stage", "touchpoint", "emotion", "need", "signal"] as const;
/** Those that they decide; touchpoints are named, and signals are facts: the lexicons know them as well alone. */
export const DECIDED_LAYERS = ["stage", "emotion", "need"] as const;

/** "need:ease:unmet", "stage:delivery". */
export function nameOfLabel(layer: string, label: string, state: string | undefined): string {
  return state === undefined ? `${layer}:${label}` : `${layer}:${label}:${state}`;
}

/**
 * What the lexicons found, as features of a model: the numbers the sentiment is decided by ("@net"), the strength of each
 * label ("@need:ease:unmet", 0…1), and what is always there ("@any"). Not the language: how often something is told of in
 * the comments at hand, parcels in Danish, claims in English, says nothing of the next survey.
 */
export function factsOf({ features, layers, polarity }: Reading): Map<string, number> {
  const facts = new Map<string, number>([[`${FACT}any`, 1]]);
  for (const name of SENTIMENT_FEATURES) facts.set(FACT + name, features[name]);
  facts.set(`${FACT}turned`, turnedWeight(polarity));
  for (const layer of READ_LAYERS) {
    for (const group of groupLabels(layers[layer])) {
      facts.set(FACT + nameOfLabel(layer, group[0].label, group[0].state), combine(group));
    }
  }
  return facts;
}

/** −1…1: what is said by turning a word round ("not bad"), which the words themselves do not show. */
function turnedWeight(polarity: readonly Weighed[]): number {
  let sum = 0;
  for (const { turned, weight } of polarity) if (turned) sum += weight;
  return Math.tanh(sum);
}
