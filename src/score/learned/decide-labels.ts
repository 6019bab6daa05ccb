import { round } from "../../model/round.js";
import { spanOf } from "../evidence.js";
import { type FoundLabel, groupOf, type LabelGroup } from "../found-label.js";
import type { LayerGroups } from "../label-groups.js";
import type { Reading } from "../reading.js";
import type { Scene } from "../scene.js";
import type { DecidedLabel } from "./compile-learned.js";
import type { DECIDED_LAYERS } from "./facts-of.js";
import type { SecondReading } from "./read-again.js";

/** The rules that say from which chance on a label is given. */
const THRESHOLDS = { stage: "learned.stage", emotion: "learned.emotion", need: "learned.need" } as const;
/** Words that stand for a label which no lexicon row gave; the strongest first. */
const MOST_SHOWN = 3;
/** More than a chance and its log-odds, worked out from each other, are off. */
const ROUNDING = 1e-6;

/**
 * The labels as a reader would most likely give them: those whose chance reaches the threshold of their layer, with
 * what the lexicons have to show for them, or else the words whose learned weights speak most for them. A label with
 * nothing to show is not given. Touchpoints and signals stay as the lexicons found them.
 */
export function decideLabels({ groups, scene }: Reading, second: SecondReading): LayerGroups {
  const { learned } = second;
  const decide = (layer: (typeof DECIDED_LAYERS)[number]): readonly LabelGroup[] => {
    const threshold = scene.rules[THRESHOLDS[layer]];
    const odds = Math.log(threshold / (1 - threshold)) - ROUNDING;
    const decided: LabelGroup[] = [];
    for (const known of learned.decided[layer]) {
      // Most labels are far from likely, which their odds tell as well.
      if (second.oddsOf(known.output) < odds || second.chanceOf(known.output) < threshold) continue;
      const group = groupOf(groups[layer], known);
      if (group) {
        decided.push(group);
        continue;
      }
      const [first, ...others] = shownByWords(known, second, scene);
      if (first) decided.push([first, ...others]);
    }
    return decided;
  };
  const { touchpoint, signal } = groups;
  return { stage: decide("stage"), touchpoint, emotion: decide("emotion"), need: decide("need"), signal };
}

/** The words that speak most for a label, as findings of their clauses. */
function shownByWords(
  { label, state, output }: DecidedLabel,
  second: SecondReading,
  scene: Scene,
): readonly FoundLabel[] {
  return [...second.labelHits(output, scene.rules["learned.shown"])]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_SHOWN)
    .map(({ feature, first, last, clause, weight }) => ({
      label,
      state,
      strength: Math.min(1, weight),
      clause,
      whole: false,
      quantity: undefined,
      unit: undefined,
      evidence: () => ({
        ...spanOf(first, last, scene),
        entry: `${scene.pack.code}/model.labels#${feature()}`,
        weight: round(Math.min(1, weight)),
        cues: [],
      }),
    }));
}
