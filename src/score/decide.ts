import type { SentimentLabel } from "../model/analysis.js";
import { type ClauseValue, netValue } from "./clause-values.js";
import { round } from "./round.js";
import type { Scene } from "./scene.js";

/**
 * The one place that turns what speaks for and against into four probabilities: a softmax over straight lines
 * whose numbers are the rows decide.* of the rules. `balance` is the total before contrast words moved weight: a
 * "but" tells which side counts more, not that there is only one. Not yet calibrated: read them as an order.
 */
export function decide(
  total: ClauseValue,
  balance: ClauseValue,
  scene: Scene,
): Readonly<Record<SentimentLabel, number>> {
  const strength = total.positive + total.negative;
  const weaker = Math.min(balance.positive, balance.negative);
  const slope = scene.rule("decide.slope") * netValue(total, scene);
  const thin = weaker < scene.rule("decide.mixed.minimum") ? scene.rule("decide.mixed.thin") : 0;
  const share = strength > 0 ? weaker / (balance.positive + balance.negative) : 0;
  const logits: Record<SentimentLabel, number> = {
    negative: -slope,
    neutral: scene.rule("decide.neutral") - scene.rule("decide.neutral.strength") * strength,
    positive: slope,
    mixed: scene.rule("decide.mixed") + scene.rule("decide.mixed.slope") * share + thin,
  };
  const highest = Math.max(...Object.values(logits));
  const odds = Object.entries(logits).map(([label, logit]) => [label, Math.exp(logit - highest)] as const);
  const sum = odds.reduce((total, [, odd]) => total + odd, 0);
  return Object.fromEntries(odds.map(([label, odd]) => [label, round(odd / sum)])) as Record<
    SentimentLabel,
    number
  >;
}
