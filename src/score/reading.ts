import { impliedByQuestion, nothingSaid } from "./answer.js";
import { type ClauseValue, clauseValues } from "./clause-values.js";
import type { SentimentFeatures } from "./decision.js";
import { derive, type Layers } from "./derive.js";
import { findLabels } from "./find-labels.js";
import { groupLayers, type LayerGroups } from "./label-groups.js";
import { findPolarity } from "./polarity.js";
import type { Scene } from "./scene.js";
import { sentimentFeatures } from "./sentiment-features.js";
import type { Weighed } from "./weigh.js";
import { weighAll } from "./weigh-all.js";

/** What the lexicons find in a text, before anything is decided. */
export interface Reading {
  readonly scene: Scene;
  /** What speaks for and against, and how much of it in each clause. */
  readonly polarity: readonly Weighed[];
  readonly values: readonly ClauseValue[];
  readonly features: SentimentFeatures;
  readonly layers: Layers;
  readonly groups: LayerGroups;
}

/** Scene → reading. `nothing`: the text says "nothing", whose meaning the question decides. */
export function readScene(scene: Scene, nothing: boolean): Reading {
  const weighed = weighAll(scene);
  const spoken = nothing ? nothingSaid(scene) : findPolarity(weighed, scene);
  const polarity =
    spoken.length > 0 || nothing
      ? spoken
      : impliedByQuestion([...scene.matches.stage, ...scene.matches.touchpoint], scene);
  const values = clauseValues(polarity, scene);
  const layers = derive(
    {
      emotion: findLabels(weighed.emotion, "emotion", scene),
      need: findLabels(weighed.need, "need", scene),
      stage: findLabels(weighed.stage, "stage", scene),
      touchpoint: findLabels(weighed.touchpoint, "touchpoint", scene),
      signal: findLabels(weighed.signal, "signal", scene),
    },
    values,
    scene,
  );
  return {
    scene,
    polarity,
    values,
    layers,
    groups: groupLayers(layers),
    features: sentimentFeatures(polarity, values, scene),
  };
}
