import type { Analysis } from "../model/analysis.js";
import type { GoldLayer } from "./parse-gold.js";

/** The labels of one layer as gold files and cases write them: needs as "ease:met". */
export function labelsOf(analysis: Analysis, layer: GoldLayer): readonly string[] {
  if (layer === "needs") return analysis.needs.map(({ label, state }) => `${label}:${state}`);
  return analysis[layer].map(({ label }) => label);
}
