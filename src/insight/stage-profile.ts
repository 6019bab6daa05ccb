import type { DriverPolarity, StageProfile } from "../model/index.js";
import { netPromoterInterval } from "../stats/net-promoter-interval.js";
import { effectiveNumber, reliabilityOf } from "./group-part.js";
import type { Limits } from "./limits.js";
import type { RowFacts, ThemeLayer } from "./row-facts.js";

/**
 * How a stage or touchpoint is spoken of in the comments that were read: counts by polarity, weighted share of those
 * comments, and net sentiment −100…100 with the adjusted interval of a net score.
 */
export function stageProfile(
  facts: readonly RowFacts[],
  layer: ThemeLayer,
  label: string,
  role: StageProfile["role"],
  limits: Limits,
): StageProfile {
  const read = facts.filter((fact) => fact.comment === "read");
  const having = (polarity: DriverPolarity) =>
    read.filter((fact) => fact.themes[layer].get(label) === polarity);
  const positive = having("positive");
  const negative = having("negative");
  const mixed = having("mixed");
  const none = having("none");
  const evaluated = [...positive, ...negative, ...mixed];
  const mentioned = [...evaluated, ...none];
  const weigh = (rows: readonly RowFacts[]) => rows.reduce((sum, row) => sum + row.weight, 0);
  const total = weigh(evaluated);
  const all = weigh(read);
  return {
    label,
    role,
    mentions: mentioned.length,
    share: all > 0 ? weigh(mentioned) / all : 0,
    positive: positive.length,
    negative: negative.length,
    mixed: mixed.length,
    none: none.length,
    ...(evaluated.length < limits.suppressBelow || !(total > 0)
      ? {}
      : {
          netSentiment: netPromoterInterval({
            promoterShare: weigh(positive) / total,
            detractorShare: weigh(negative) / total,
            effective: effectiveNumber(evaluated),
          }),
        }),
    reliability: reliabilityOf(mentioned, limits),
  };
}
