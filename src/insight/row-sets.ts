import type { DriverPolarity, PartSets, ThemeSet } from "../model/index.js";
import { createInterner, type Interner } from "./interner.js";
import { SETS } from "./part-limits.js";
import { type RowFacts, THEME_LAYERS, type ThemeLayer } from "./row-facts.js";
import { textOrder } from "./text-order.js";

/** No label holds a comma or one of these signs. */
const SIGNS: Readonly<Record<DriverPolarity, string>> = {
  negative: "-",
  positive: "+",
  mixed: "~",
  none: "",
};
const POLARITIES = new Map(
  (Object.keys(SIGNS) as DriverPolarity[]).map((polarity) => [SIGNS[polarity], polarity] as const),
);

export type SetKind = (typeof SETS)[number];

/** The themes, emotions or signals of a row as one text: the same for the same set. */
export function setKey(kind: SetKind, fact: RowFacts): string {
  return kind === "emotions" || kind === "signals" ? labelsKey(fact[kind]) : themesKey(fact.themes[kind]);
}

/** Gives each different set of themes, emotions and signals a number. */
export function createRowSets() {
  const interners = {
    stages: createInterner<ThemeSet>(),
    needs: createInterner<ThemeSet>(),
    touchpoints: createInterner<ThemeSet>(),
    emotions: createInterner<readonly string[]>(),
    signals: createInterner<readonly string[]>(),
  };
  /** By layer and number. */
  const groups: Record<ThemeLayer, (readonly string[])[]> = { stages: [], needs: [], touchpoints: [] };
  return {
    /** The number of a set; see `setKey`. */
    placeOf: (kind: SetKind, key: string): number =>
      kind === "emotions" || kind === "signals"
        ? interners[kind].place(key, () => (key === "" ? [] : key.split(",").sort(textOrder)))
        : interners[kind].place(key, () => themesOf(key)),
    /** The themes of a set of a layer, each as "layer/label/polarity". */
    themesAt: (layer: ThemeLayer, place: number): readonly string[] => {
      const known = groups[layer][place];
      if (known !== undefined) return known;
      const made = (interners[layer] as Interner<ThemeSet>).items[place]?.map(
        ([label, polarity]) => `${layer}/${label}/${polarity}`,
      );
      groups[layer][place] = made ?? [];
      return made ?? [];
    },
    sets: (): PartSets => ({
      stages: interners.stages.items,
      needs: interners.needs.items,
      touchpoints: interners.touchpoints.items,
      emotions: interners.emotions.items,
      signals: interners.signals.items,
    }),
  };
}

/** The places of the layers of themes among SETS. */
export const LAYER_PLACES = THEME_LAYERS.map((layer) => [layer, SETS.indexOf(layer)] as const);

function themesKey(themes: ReadonlyMap<string, DriverPolarity>): string {
  if (themes.size === 0) return "";
  if (themes.size === 1) for (const [label, polarity] of themes) return label + SIGNS[polarity];
  const marked: string[] = [];
  for (const [label, polarity] of themes) marked.push(label + SIGNS[polarity]);
  return marked.sort().join(",");
}

function themesOf(key: string): ThemeSet {
  if (key === "") return [];
  return key
    .split(",")
    .map((marked): ThemeSet[number] => {
      const polarity = POLARITIES.get(marked.slice(-1));
      return polarity === undefined ? [marked, "none"] : [marked.slice(0, -1), polarity];
    })
    .sort(([left], [right]) => textOrder(left, right));
}

function labelsKey(labels: ReadonlySet<string>): string {
  if (labels.size === 0) return "";
  if (labels.size === 1) for (const label of labels) return label;
  return [...labels].sort().join(",");
}
