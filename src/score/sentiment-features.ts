import { balanceOf, type ClauseValue, netValue } from "./clause-values.js";
import type { SentimentFeatures } from "./decision.js";
import type { Scene } from "./scene.js";
import type { Weighed } from "./weigh.js";

const MOST_PRAISES = 3;

export function sentimentFeatures(
  polarity: readonly Weighed[],
  values: readonly ClauseValue[],
  scene: Scene,
): SentimentFeatures {
  let positive = 0;
  let negative = 0;
  let highest = 0;
  let lowest = 0;
  let last = 0;
  for (const value of values) {
    const net = value.positive - value.negative;
    positive += value.positive;
    negative += value.negative;
    highest = Math.max(highest, net);
    lowest = Math.max(lowest, -net);
    if (net !== 0) last = Math.max(-1, Math.min(1, net));
  }
  const balance = balanceOf(polarity);
  const both = balance.positive + balance.negative;
  let praises = 0;
  for (const { weight } of polarity) if (weight > 0) praises += 1;
  let words = 0;
  for (const { kind } of scene.document.tokens) if (kind === "word") words += 1;
  return {
    net: netValue({ positive, negative }, scene.rules),
    share: both > 0 ? Math.min(balance.positive, balance.negative) / both : 0,
    strength: Math.log1p(positive + negative),
    positive: Math.log1p(balance.positive),
    highest: Math.log1p(highest),
    lowest: Math.log1p(lowest),
    opposed: Math.log1p(Math.min(highest, lowest)),
    last,
    praises: Math.min(MOST_PRAISES, praises),
    nothing: polarity.length === 0 ? 1 : 0,
    words: Math.log1p(words),
    contrast: scene.contrastBySentence.size > 0 ? 1 : 0,
  };
}
