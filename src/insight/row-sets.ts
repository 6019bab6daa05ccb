import type { DriverPolarity, PartSets, ThemeSet } from "../model/index.js";
import { createInterner } from "./interner.js";
import type { RowFacts } from "./row-facts.js";
import { textOrder } from "./text-order.js";

/** No label holds a comma or one of these signs. */
const SIGNS: Readonly<Record<DriverPolarity, string>> = {
  negative: "-",
  positive: "+",
  mixed: "~",
  none: "",
};

/** Gives each different set of themes, emotions and signals a number. */
export function createRowSets() {
  const interners = {
    stages: createInterner<ThemeSet>(),
    needs: createInterner<ThemeSet>(),
    touchpoints: createInterner<ThemeSet>(),
    emotions: createInterner<readonly string[]>(),
    signals: createInterner<readonly string[]>(),
  };
  const themes = (layer: "stages" | "needs" | "touchpoints", { themes: all }: RowFacts) =>
    interners[layer].place(themesKey(all[layer]), () =>
      [...all[layer]].sort(([left], [right]) => textOrder(left, right)),
    );
  const labels = (kind: "emotions" | "signals", fact: RowFacts) =>
    interners[kind].place(labelsKey(fact[kind]), () => [...fact[kind]].sort(textOrder));
  return {
    /** Puts the numbers of a row's sets, in the order of SETS, into a key from a place on. */
    placesOf: (fact: RowFacts, key: number[], from: number): void => {
      key[from] = themes("stages", fact);
      key[from + 1] = themes("needs", fact);
      key[from + 2] = themes("touchpoints", fact);
      key[from + 3] = labels("emotions", fact);
      key[from + 4] = labels("signals", fact);
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

function themesKey(themes: ReadonlyMap<string, DriverPolarity>): string {
  if (themes.size === 0) return "";
  if (themes.size === 1) for (const [label, polarity] of themes) return label + SIGNS[polarity];
  const marked: string[] = [];
  for (const [label, polarity] of themes) marked.push(label + SIGNS[polarity]);
  return marked.sort().join(",");
}

function labelsKey(labels: ReadonlySet<string>): string {
  if (labels.size === 0) return "";
  if (labels.size === 1) for (const label of labels) return label;
  return [...labels].sort().join(",");
}
