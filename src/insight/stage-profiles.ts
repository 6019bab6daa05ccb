import type { DriverPolarity, StageProfile } from "../model/index.js";
import { netPromoterInterval } from "../stats/net-promoter-interval.js";
import { effectiveNumber, reliabilityOf } from "./group-part.js";
import type { Limits } from "./limits.js";
import type { RowFacts, ThemeLayer } from "./row-facts.js";

type Mentions = Record<DriverPolarity, RowFacts[]>;

/**
 * How stages or touchpoints are spoken of in the comments that were read, in the order of `labels`: counts by polarity,
 * weighted share of those comments, and net sentiment −100…100 with the adjusted interval of a net score.
 */
export function stageProfiles(
  facts: readonly RowFacts[],
  layer: ThemeLayer,
  labels: readonly Pick<StageProfile, "label" | "role">[],
  limits: Limits,
): StageProfile[] {
  const found = new Map<string, Mentions>();
  let all = 0;
  for (const fact of facts) {
    if (fact.comment !== "read") continue;
    all += fact.weight;
    for (const [label, polarity] of fact.themes[layer]) {
      let mentions = found.get(label);
      if (mentions === undefined) {
        mentions = noMentions();
        found.set(label, mentions);
      }
      mentions[polarity].push(fact);
    }
  }
  return labels.map(({ label, role }) =>
    profileOf(label, role, found.get(label) ?? noMentions(), all, limits),
  );
}

function noMentions(): Mentions {
  return { negative: [], positive: [], mixed: [], none: [] };
}

function profileOf(
  label: string,
  role: StageProfile["role"],
  { negative, positive, mixed, none }: Mentions,
  all: number,
  limits: Limits,
): StageProfile {
  const evaluated = [...positive, ...negative, ...mixed];
  const mentioned = [...evaluated, ...none];
  const weigh = (rows: readonly RowFacts[]) => rows.reduce((sum, row) => sum + row.weight, 0);
  const total = weigh(evaluated);
  const netSentiment =
    evaluated.length < limits.suppressBelow || !(total > 0)
      ? undefined
      : netPromoterInterval({
          promoterShare: weigh(positive) / total,
          detractorShare: weigh(negative) / total,
          effective: effectiveNumber(evaluated),
        });
  return {
    label,
    role,
    mentions: mentioned.length,
    share: all > 0 ? weigh(mentioned) / all : 0,
    positive: positive.length,
    negative: negative.length,
    mixed: mixed.length,
    none: none.length,
    ...(netSentiment ? { netSentiment } : {}),
    reliability: reliabilityOf(mentioned, limits),
  };
}
