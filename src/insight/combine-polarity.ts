import type { DriverPolarity, StageScore } from "../model/index.js";

/** How a theme is mentioned: by its sentiment, beyond ±threshold; "none" without evaluation or within it. */
export function polarityOf(score: StageScore, threshold: number): DriverPolarity {
  if (score.mixed === true) return "mixed";
  const sentiment = score.sentiment ?? 0;
  if (Math.abs(sentiment) <= threshold) return "none";
  return sentiment > 0 ? "positive" : "negative";
}

/** Two mentions of a theme in one row taken together; a mention without evaluation changes nothing. */
export function combinePolarity(one: DriverPolarity | undefined, other: DriverPolarity): DriverPolarity {
  if (one === undefined || one === "none" || one === other) return other;
  return other === "none" ? one : "mixed";
}
