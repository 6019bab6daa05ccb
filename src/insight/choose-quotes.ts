import type { DriverPolarity, Kept, Quote } from "../model/index.js";
import { keptOrder } from "./keep-smallest.js";
import type { Limits } from "./limits.js";
import { type RowFacts, THEME_LAYERS } from "./row-facts.js";
import { textOrder } from "./text-order.js";

export interface QuoteOptions {
  /** Most quotes for a label and polarity. */
  readonly perLabel: number;
  readonly limits: Limits;
}

const POLARITIES: readonly DriverPolarity[] = ["negative", "positive", "mixed"];

/**
 * Comments that show what a theme's numbers are made of: a few for each label and polarity of those kept by hash, not
 * picked; first those that can be read and have words of their own for the theme (see `QuoteCandidate.tier`). No row and no text comes twice; no quotes
 * for groups too small to say anything.
 * @param kept the texts kept for each group ("stages/support/negative")
 */
export function chooseQuotes(
  facts: readonly RowFacts[],
  kept: ReadonlyMap<string, readonly Kept<Quote>[]>,
  { perLabel, limits }: QuoteOptions,
): Quote[] {
  const usedRows = new Set<string>();
  const usedTexts = new Set<string>();
  const quotes: Quote[] = [];
  for (const layer of THEME_LAYERS) {
    for (const label of byFrequency(facts, layer)) {
      for (const polarity of POLARITIES) {
        const group = kept.get(`${layer}/${label}/${polarity}`) ?? [];
        if (group.length < limits.suppressBelow) continue;
        let open = perLabel;
        for (const { item, source } of [...group].sort(keptOrder)) {
          if (open === 0) break;
          const [row, text] = [`${source}\n${item.row}`, item.text.trim().toLowerCase()];
          if (usedRows.has(row) || usedTexts.has(text)) continue;
          usedRows.add(row);
          usedTexts.add(text);
          quotes.push(item);
          open--;
        }
      }
    }
  }
  return quotes;
}

function byFrequency(facts: readonly RowFacts[], layer: (typeof THEME_LAYERS)[number]): string[] {
  const counts = new Map<string, number>();
  for (const fact of facts)
    for (const label of fact.themes[layer].keys()) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .sort(([left, one], [right, other]) => other - one || textOrder(left, right))
    .map(([label]) => label);
}
