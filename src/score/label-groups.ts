import type { Layers } from "./derive.js";
import { groupLabels, type LabelGroup } from "./found-label.js";

export type LabelledLayer = keyof Layers;

/** Labels found so far, by layer, each label and state with all that shows it. */
export type LayerGroups = Readonly<Record<LabelledLayer, readonly LabelGroup[]>>;

export function groupLayers(layers: Layers): LayerGroups {
  return {
    stage: groupLabels(layers.stage),
    touchpoint: groupLabels(layers.touchpoint),
    emotion: groupLabels(layers.emotion),
    need: groupLabels(layers.need),
    signal: groupLabels(layers.signal),
  };
}
