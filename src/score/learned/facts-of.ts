import { SENTIMENT_FEATURES } from "../decision.js";
import { combine, type LabelGroup } from "../found-label.js";
import type { LabelledLayer } from "../label-groups.js";
import type { Reading } from "../reading.js";
import type { Weighed } from "../weigh.js";
import { createFactList, type FactList, factNumber, namedFacts, putFact } from "./fact-list.js";
import { FACT } from "./word-features.js";

/** The layers of labels that learned weights read. */
const READ_LAYERS = ["stage", "touchpoint", "emotion", "need", "signal"] as const;
/** Those that they decide; touchpoints are named, and signals are facts: the lexicons know them as well alone. */
export const DECIDED_LAYERS = ["stage", "emotion", "need"] as const;

const ANY = factNumber(`${FACT}any`);
const FEATURES = SENTIMENT_FEATURES.map((name) => factNumber(FACT + name));
const TURNED = factNumber(`${FACT}turned`);

/** "need:ease:unmet", "stage:delivery". */
export function nameOfLabel(layer: string, label: string, state: string | undefined): string {
  return state === undefined ? `${layer}:${label}` : `${layer}:${label}:${state}`;
}

/**
 * What the lexicons found, as features of a model: the numbers the sentiment is decided by ("@net"), the strength of each
 * label ("@need:ease:unmet", 0…1), and what is always there ("@any"). Not the language: how often something is told of in
 * the comments at hand, parcels in Danish, claims in English, says nothing of the next survey. The list is the same for
 * every text, filled anew.
 */
export function listFacts({ features, groups, polarity }: Reading): FactList {
  facts.count = 0;
  putFact(facts, ANY, 1);
  for (let index = 0; index < FEATURES.length; index += 1) {
    putFact(
      facts,
      FEATURES[index] as number,
      features[SENTIMENT_FEATURES[index] as (typeof SENTIMENT_FEATURES)[number]],
    );
  }
  putFact(facts, TURNED, turnedWeight(polarity));
  for (let layer = 0; layer < READ_LAYERS.length; layer += 1) {
    const name = READ_LAYERS[layer] as LabelledLayer;
    const found = groups[name];
    for (let at = 0; at < found.length; at += 1) {
      const group = found[at] as LabelGroup;
      putFact(facts, factOfLabel(name, group[0].label, group[0].state), combine(group));
    }
  }
  return facts;
}

const facts = createFactList();

/** The same by name, for learners. */
export function factsOf(reading: Reading): Map<string, number> {
  return namedFacts(listFacts(reading));
}

const ofLabels: Readonly<Record<LabelledLayer, Map<string, number>[]>> = {
  stage: statesOf(),
  touchpoint: statesOf(),
  emotion: statesOf(),
  need: statesOf(),
  signal: statesOf(),
};

/** The number of a label's fact, without making its name each time. */
export function factOfLabel(layer: LabelledLayer, label: string, state: "met" | "unmet" | undefined): number {
  const kept = ofLabels[layer][state === undefined ? 0 : state === "met" ? 1 : 2] as Map<string, number>;
  const known = kept.get(label);
  if (known !== undefined) return known;
  const number = factNumber(FACT + nameOfLabel(layer, label, state));
  kept.set(label, number);
  return number;
}

function statesOf(): Map<string, number>[] {
  return [new Map(), new Map(), new Map()];
}

/** −1…1: what is said by turning a word round ("not bad"), which the words themselves do not show. */
function turnedWeight(polarity: readonly Weighed[]): number {
  let sum = 0;
  for (const { turned, weight } of polarity) if (turned) sum += weight;
  return Math.tanh(sum);
}
