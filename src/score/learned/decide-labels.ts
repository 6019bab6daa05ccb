import type { Layers } from "../derive.js";
import { spanOf } from "../evidence.js";
import { type FoundLabel, groupLabels } from "../found-label.js";
import type { Reading } from "../reading.js";
import { round } from "../round.js";
import type { Scene } from "../scene.js";
import { DECIDED_LAYERS, nameOfLabel } from "./facts-of.js";
import type { SecondReading } from "./read-again.js";

/** Words that stand for a label which no lexicon row gave; the strongest first. */
const MOST_SHOWN = 3;

/**
 * The labels as a reader would most likely give them: those whose chance reaches the threshold of their layer, with
 * what the lexicons have to show for them, or else the words whose learned weights speak most for them. A label with
 * nothing to show is not given. Touchpoints and signals stay as the lexicons found them.
 */
export function decideLabels({ layers, scene }: Reading, second: SecondReading): Layers {
  const decided: Record<(typeof DECIDED_LAYERS)[number], FoundLabel[]> = {
    stage: [],
    emotion: [],
    need: [],
  };
  for (const layer of DECIDED_LAYERS) {
    const found = new Map(
      groupLabels(layers[layer]).map((group) => [nameOfLabel(layer, group[0].label, group[0].state), group]),
    );
    const threshold = scene.rules[`learned.${layer}`];
    second.outputs.forEach((name, output) => {
      if (!name.startsWith(`${layer}:`)) return;
      const chance = second.chances.get(name) ?? 0;
      if (chance < threshold) return;
      const group = found.get(name);
      decided[layer].push(...(group ? group : shownByWords(name, output, second, scene)));
    });
  }
  return { ...layers, ...decided };
}

/** The words that speak most for a label, as findings of their clauses. */
function shownByWords(
  name: string,
  output: number,
  { labelHits }: SecondReading,
  scene: Scene,
): readonly FoundLabel[] {
  const [, label = "", state] = name.split(":");
  return labelHits()
    .filter(({ weights }) => (weights[output] ?? 0) >= scene.rules["learned.shown"])
    .sort((one, other) => (other.weights[output] ?? 0) - (one.weights[output] ?? 0))
    .slice(0, MOST_SHOWN)
    .map(({ feature, first, last, weights }) => ({
      label,
      state: state === "met" || state === "unmet" ? state : undefined,
      strength: Math.min(1, weights[output] ?? 0),
      clause: clauseOf(first, scene),
      whole: false,
      quantity: undefined,
      unit: undefined,
      evidence: () => ({
        ...spanOf(first, last, scene),
        entry: `${scene.pack.code}/model.labels#${feature}`,
        weight: round(Math.min(1, weights[output] ?? 0)),
        cues: [],
      }),
    }));
}

function clauseOf(token: number, scene: Scene): number {
  const at = scene.document.clauses.findIndex(({ first, last }) => token >= first && token < last);
  return Math.max(0, at);
}
