import type { Analyzer } from "../analyze.js";
import { labelsOf } from "./labels-of.js";
import { GOLD_LAYERS, type GoldLayer, type GoldRow } from "./parse-gold.js";

/** A labelled comment beside what the analyzer says of it. */
export interface GoldAnswer {
  readonly row: GoldRow;
  readonly language: string;
  /** "none" where there is no evidence. */
  readonly sentiment: string;
  readonly layers: ReadonlyMap<GoldLayer, ReadonlySet<string>>;
}

/** What a comment without evidence is called. */
export const NO_EVIDENCE = "none";

/** Analyses labelled comments; `language` holds for all of them, and else each row's own or the one detected. */
export function answerGold(
  gold: readonly GoldRow[],
  analyzer: Analyzer,
  language?: string,
): readonly GoldAnswer[] {
  return gold.map((row) => {
    const given = language ?? row.language;
    const analysis = analyzer.analyze({ id: row.id, text: row.text, ...(given ? { language: given } : {}) });
    return {
      row,
      language: analysis.language.code,
      sentiment: analysis.sentiment?.label ?? NO_EVIDENCE,
      layers: new Map(GOLD_LAYERS.map((layer) => [layer, new Set(labelsOf(analysis, layer))])),
    };
  });
}
