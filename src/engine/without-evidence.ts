import type { Analysis } from "../model/analysis.js";

/** The same analysis without its evidence: a tenth of the memory where only labels and values are summed up. */
export function withoutEvidence(analysis: Analysis): Analysis {
  const bare = <One extends { readonly evidence?: unknown }>(score: One): Omit<One, "evidence"> => {
    const { evidence: _, ...rest } = score;
    return rest;
  };
  return {
    ...analysis,
    ...(analysis.sentiment ? { sentiment: bare(analysis.sentiment) } : {}),
    emotions: analysis.emotions.map(bare),
    needs: analysis.needs.map(bare),
    stages: analysis.stages.map(bare),
    touchpoints: analysis.touchpoints.map(bare),
    signals: analysis.signals.map(bare),
  };
}
