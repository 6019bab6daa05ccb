import type { TableRow } from "../lexicon/parse-table.js";
import { SENTIMENT_LABELS } from "../score/decision.js";
import type { Truth } from "./model-learner.js";
import { GOLD_LAYERS, type GoldLayer, type GoldRow } from "./parse-gold.js";

/** The layer of an output of the label model ("need:ease:unmet"). */
const LAYER_OF: ReadonlyMap<string, GoldLayer> = new Map(
  GOLD_LAYERS.map((layer) => [layer.replace(/s$/, ""), layer]),
);

/** What a labelled comment says of each output: the four sentiments, and labels named like "need:ease:unmet". */
export function truthOfRow({ sentiment, layers }: GoldRow, outputs: readonly string[]): Truth {
  const truth = new Map<string, number>();
  if (sentiment !== undefined)
    for (const label of SENTIMENT_LABELS) truth.set(label, sentiment === label ? 1 : 0);
  for (const output of outputs) {
    const at = output.indexOf(":");
    const right = layers.get(LAYER_OF.get(output.slice(0, at)) ?? "signals");
    if (right) truth.set(output, right.has(output.slice(at + 1)) ? 1 : 0);
  }
  return truth;
}

/** The same of a sentence of cases.tsv: an empty cell says nothing, "none" that there is no label. */
export function truthOfCase(row: TableRow, outputs: readonly string[]): Truth {
  const layers = new Map<GoldLayer, ReadonlySet<string>>();
  for (const layer of GOLD_LAYERS) {
    const cell = row.cell(layer);
    if (cell !== "")
      layers.set(layer, new Set(cell === "none" ? [] : cell.split(",").map((part) => part.trim())));
  }
  const sentiment = row.cell("sentiment");
  const isLabel = SENTIMENT_LABELS.some((label) => label === sentiment);
  return truthOfRow({ id: "", text: "", layers, ...(isLabel ? { sentiment } : {}) }, outputs);
}
